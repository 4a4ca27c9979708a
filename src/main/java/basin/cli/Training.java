package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Lets an experiment train to its end while its progress is shown; Ctrl-C saves it and says how to go on. */
final class Training {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final long SAVE_SECONDS = 30;

    private final RunFolder run;
    private final Terminal terminal;
    private final boolean json;

    Training(RunFolder run, Terminal terminal, boolean json) {
        this.run = run;
        this.terminal = terminal;
        this.json = json;
    }

    /** Trains; 0 where every lane reached its end, 1 otherwise. Closes the experiment. */
    int run(Experiment experiment, RunWriter writer) throws InterruptedException {
        CountDownLatch saved = new CountDownLatch(1);
        Thread hook = new Thread(() -> save(experiment, saved), "save");
        Runtime.getRuntime().addShutdownHook(hook);
        Progress progress = json
                ? new JsonProgress(experiment, terminal)
                : terminal.interactive() ? new LiveTable(experiment, terminal) : new PlainRows(experiment, terminal);
        try (experiment) {
            progress.start(run.path());
            experiment.start();
            while (!experiment.await(LOOK)) {
                progress.show();
            }
            progress.show();
        } finally {
            writer.close();
            saved.countDown();
        }
        if (!removed(hook)) {
            // The hook ends the process when all is written; until then nothing else is said.
            Thread.currentThread().join();
        }
        progress.end(run.path());
        return lanes(experiment).stream().allMatch(l -> l.state() == LaneState.DONE) ? 0 : 1;
    }

    /** Takes {@code hook} back; false where it runs already, since the process ends. */
    static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    private void save(Experiment experiment, CountDownLatch saved) {
        experiment.cancelMeasure();
        experiment.stop();
        try {
            boolean whole = saved.await(SAVE_SECONDS, TimeUnit.SECONDS);
            terminal.err()
                    .println((whole ? "Saved; go on with" : "The last checkpoint is whole; go on with") + " \"resume "
                            + run.path() + "\".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The newest of every lane. */
    static List<LaneSnapshot> lanes(Experiment experiment) {
        return IntStream.range(0, experiment.config().lanes().size())
                .mapToObj(experiment::latest)
                .toList();
    }
}
