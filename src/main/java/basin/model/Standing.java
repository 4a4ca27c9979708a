package basin.model;

import basin.data.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Executors that each keep to one batch, so that further Hessian-vector products at a point find its activations: for the
 * first batches, as many as there is room for. The others share the executor of their size.
 */
final class Standing implements AutoCloseable {
    private final Executors executors;
    private final Predicate<Executor> used;
    private final long room;
    private final List<Executor> kept = new ArrayList<>();

    /**
     * For executors that together take up to {@code room} bytes; one is kept in any case.
     *
     * @param used which of them have a batch that may be asked for again
     */
    Standing(Executors executors, Predicate<Executor> used, long room) {
        this.executors = executors;
        this.used = used;
        this.room = room;
    }

    /** The executor for the {@code size} samples from {@code start} on, with these loaded. */
    Executor of(Samples samples, int start, int size) {
        Executor executor = find(new Intake.Batch(samples, start), size);
        executor.intake().load(samples, start);
        return executor;
    }

    private Executor find(Intake.Batch batch, int size) {
        for (Executor executor : kept) {
            if (executor.batch() == size && executor.intake().batch().equals(batch)) {
                return executor;
            }
        }
        for (Executor executor : kept) {
            if (executor.batch() == size && !used.test(executor)) {
                return executor;
            }
        }
        if (!kept.isEmpty() && bytes() + kept.get(kept.size() - 1).bytes() > room) {
            return executors.of(size);
        }
        Executor executor = executors.place(size);
        kept.add(executor);
        return executor;
    }

    /** What those that are kept take. */
    long bytes() {
        return kept.stream().mapToLong(Executor::bytes).sum();
    }

    @Override
    public void close() {
        kept.forEach(Executor::close);
        kept.clear();
    }
}
