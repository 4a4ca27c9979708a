package basin.ui.run;

import basin.train.Experiment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Ends a run: every lane hands over its state first; a measurement under way is not waited for. */
final class Farewell {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 10;

    private Farewell() {}

    /** Stops {@code experiment}, waits until its lanes are saved, closes it and then {@code sink}. */
    static void to(Experiment experiment, AutoCloseable sink) throws Exception {
        experiment.stop();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ended(experiment) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        experiment.close();
        sink.close();
    }

    /** Whether no lane has anything to hand over any more: a lane ends only after its state was stored. */
    private static boolean ended(Experiment experiment) {
        return IntStream.range(0, experiment.config().lanes().size())
                .allMatch(i -> experiment.latest(i).state().ended());
    }
}
