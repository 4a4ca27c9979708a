package basin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Four lanes at once, each with its share of the threads; against it the same lanes one after the other, each with all
 * of them. Every lane takes as many steps.
 */
final class LanesWork implements BenchWork {
    private static final int LANES = 4;
    private static final int STEPS = 5;

    private final Lanes atOnce;
    private final Lanes inTurn;

    LanesWork(BenchSettings settings) {
        atOnce = new Lanes(settings.withThreads(Math.max(1, settings.threads() / LANES)), LANES);
        inTurn = new Lanes(settings, 1);
    }

    @Override
    public long run() {
        return atOnce.run();
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(new Reference("one after the other", inTurn));
    }

    @Override
    public void close() {
        atOnce.close();
        inTurn.close();
    }

    /** All lanes, on so many threads of Java's. */
    private static final class Lanes implements BenchWork {
        private final Workers workers;
        private final List<StepWork> lanes = new ArrayList<>();
        private final List<Callable<Void>> parts = new ArrayList<>();

        Lanes(BenchSettings settings, int threads) {
            workers = new Workers(threads);
            for (int i = 0; i < LANES; i++) {
                StepWork lane = new StepWork(settings);
                lanes.add(lane);
                parts.add(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        lane.run();
                    }
                    return null;
                });
            }
        }

        @Override
        public long run() {
            return BenchWork.nanos(() -> workers.all(parts));
        }

        @Override
        public void close() {
            workers.close();
            lanes.forEach(StepWork::close);
        }
    }
}
