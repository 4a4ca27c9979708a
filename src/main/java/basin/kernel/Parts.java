package basin.kernel;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A vector in parts, worked on at once by the calling thread and Java's common pool.
 *
 * @param length of the vector
 * @param count of the parts
 */
record Parts(int length, int count) {
    /** Fewer numbers are not worth a thread of their own. */
    private static final int LEAST = 1 << 18;

    /** So many numbers in up to {@code threads} parts. */
    static Parts of(int length, int threads) {
        return new Parts(length, Math.max(1, Math.min(threads, length / LEAST)));
    }

    /** Where {@code part} begins, and the one before it ends. */
    int start(int part) {
        return (int) ((long) length * part / count);
    }

    /** Does {@code work} for each part. */
    void each(IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }

    /** What {@code work} gives for each part, in their order. */
    <T> List<T> map(IntFunction<T> work) {
        return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
}
