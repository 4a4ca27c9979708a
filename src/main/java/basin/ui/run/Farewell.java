package basin.ui.run;

import basin.train.Experiment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Ends a run once: every lane hands over its state first; a measurement under way is not waited for. Thread safe, since
 * the window and the end of the process may both ask for it.
 */
final class Farewell {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 10;

    private final Experiment experiment;
    private final AutoCloseable sink;
    private boolean said;

    /** Of the run that {@code experiment} trains into {@code sink}. */
    Farewell(Experiment experiment, AutoCloseable sink) {
        this.experiment = experiment;
        this.sink = sink;
    }

    /** Stops the experiment, waits until its lanes are saved, closes it and then the sink; who asks later waits for that. */
    synchronized void say() throws Exception {
        if (said) {
            return;
        }
        said = true;
        experiment.stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ended() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        experiment.close();
        sink.close();
    }

    /** Whether no lane has anything to hand over any more: a lane ends only after its state was stored. */
    private boolean ended() {
        return IntStream.range(0, experiment.config().lanes().size())
                .allMatch(i -> experiment.latest(i).state().ended());
    }
}
