package basin.cli;

import java.util.Optional;
import java.util.OptionalInt;

/** One piece of work, ready to be repeated. Used by one thread. */
interface BenchWork extends AutoCloseable {
    /** Does it once, with what has to be done before; the nanoseconds of the work alone. */
    long run();

    /** What one repetition gets through; empty where it is not counted. */
    default Optional<Amount> amount() {
        return Optional.empty();
    }

    /** How many Hessian-vector products the last repetition took; empty where it takes none that are counted. */
    default OptionalInt products() {
        return OptionalInt.empty();
    }

    /** What the work is measured against, in turn with it, on the same memory; its owner closes it. */
    default Optional<Reference> reference() {
        return Optional.empty();
    }

    @Override
    void close();

    /** The nanoseconds of {@code work}. */
    static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /**
     * What a repetition gets through.
     *
     * @param count operations or bytes
     * @param unit of the rate in 1e9 a second: GFLOP/s, GB/s
     */
    record Amount(double count, String unit) {}

    /**
     * The other side of a ratio.
     *
     * @param name in words
     */
    record Reference(String name, BenchWork work) {}
}
