package basin.cli;

import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One copy in memory, every thread a part of it: what the machine's memory can do. */
final class BandwidthWork implements BenchWork {
    private final Workers workers;
    private final List<Callable<Void>> parts = new ArrayList<>();
    private final double bytes;

    /** Copies {@code bytes}, in whole floats a thread. */
    BandwidthWork(long bytes, int threads) {
        workers = new Workers(threads);
        int floats = (int) Math.max(1, bytes / ((long) threads * Float.BYTES));
        for (int i = 0; i < threads; i++) {
            Vec from = Vec.zeros(Precision.FLOAT, floats);
            Vec to = from.like();
            from.fill(1);
            parts.add(() -> {
                to.set(from);
                return null;
            });
        }
        this.bytes = 2.0 * Float.BYTES * floats * threads;
    }

    @Override
    public long run() {
        return BenchWork.nanos(() -> workers.all(parts));
    }

    @Override
    public Optional<Amount> amount() {
        return Optional.of(new Amount(bytes, "GB/s"));
    }

    @Override
    public void close() {
        workers.close();
    }
}
