package basin.train;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A run of a second: a small network on moons, all four optimizers, four steps an epoch. */
final class Small {
    private static final Duration LONG = Duration.ofMinutes(2);

    private Small() {}

    /** Three epochs, nothing measured. */
    static RunConfig run() {
        return new RunDraft(Defaults.run())
                .data("moons")
                .network("mlp:8-6")
                .epochs(3)
                .batch(72) // leaves a smaller last batch
                .threads(1)
                .lanes(Defaults.lanes())
                .measure(measure(0))
                .config();
    }

    /** Small surfaces and spectra every so many epochs. */
    static RunConfig.Measure measure(int everyEpochs) {
        return new RunConfig.Measure(everyEpochs, 5, 9, 64, 1, 4, 8, 2, 32);
    }

    /** One lane alone. */
    static RunConfig only(OptimizerKind kind) {
        return run().draft().lanes(List.of(Defaults.lane(kind.id(), kind))).config();
    }

    /** Lets it come to its end. */
    static void toEnd(Experiment experiment) throws InterruptedException {
        experiment.start();
        if (!experiment.await(LONG)) {
            throw new AssertionError("It did not end.");
        }
    }

    /** Waits until {@code condition} holds. */
    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen.");
            }
            Thread.sleep(2);
        }
    }
}
