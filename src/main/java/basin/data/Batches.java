package basin.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Batches by number. Those whose samples are read from files or changed before each use are made ready on threads of their own, up
 * to four batches and {@link #ROOM} bytes ahead of the one that is asked for; what a batch holds depends on its number alone. Used by one
 * thread.
 */
public final class Batches implements AutoCloseable {
    /** The most bytes of samples that are ready and not yet asked for; one batch is ready in any case. */
    static final long ROOM = 256L << 20;

    private static final int MOST_AHEAD = 4;
    private static final ExecutorService LOADERS = loaders();

    private final Samples all;
    private final IntFunction<int[]> indices;
    private final Augmentation how;
    private final long seed;
    private final int end;
    private final boolean ahead;
    private final Deque<Future<Samples>> ready = new ArrayDeque<>();
    private int next;

    private Batches(Samples all, IntFunction<int[]> indices, Augmentation how, long seed, int end) {
        this.all = all;
        this.indices = indices;
        this.how = how;
        this.seed = seed;
        this.end = end;
        ahead = how != Augmentation.NONE || all.inFiles();
    }

    /**
     * The batches of a run.
     *
     * @param training what is trained on, as {@link Datasets} gives it
     * @param order of the samples
     * @param how each sample is changed, by chances that {@code seed}, the step and the place in the batch decide
     * @param steps of the run: nothing is made ready beyond them
     */
    public static Batches of(Samples training, BatchOrder order, Augmentation how, long seed, int steps) {
        return new Batches(training, order::batch, how, seed, steps);
    }

    /** Pieces of {@code samples}, {@code size} at a time and the last perhaps smaller, as they are. */
    public static Batches pieces(Samples samples, int size) {
        int pieces = BatchOrder.stepsPerEpoch(samples.size(), size);
        return new Batches(samples, i -> piece(samples.size(), size, i), Augmentation.NONE, 0, pieces);
    }

    private static int[] piece(int samples, int size, int i) {
        int[] piece = new int[Math.min(size, samples - i * size)];
        for (int j = 0; j < piece.length; j++) {
            piece[j] = i * size + j;
        }
        return piece;
    }

    /** Few and of little weight, so that training has the machine; they end with the program. */
    private static ExecutorService loaders() {
        int count = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "basin-loader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Batch {@code number}; waits where it is not ready.
     *
     * @throws IllegalArgumentException with a sentence where a file cannot be read
     */
    public Samples of(int number) {
        if (!ahead) {
            return all.pick(indices.apply(number));
        }
        if (ready.isEmpty() || next - ready.size() != number) {
            close();
            next = number;
        }
        int room = ahead(indices.apply(number).length);
        while (ready.size() <= room && (next < end || ready.isEmpty())) {
            int[] some = indices.apply(next);
            int step = next;
            ready.add(LOADERS.submit(() -> load(some, step)));
            next++;
        }
        return await(ready.remove());
    }

    private int ahead(int batch) {
        long bytes = (long) batch * all.shape().size() * Float.BYTES;
        return (int) Math.max(1, Math.min(MOST_AHEAD, ROOM / bytes));
    }

    private Samples load(int[] some, int step) {
        Pixels pixels = (Pixels) all;
        float[][] values = new float[some.length][];
        int[] labels = new int[some.length];
        for (int i = 0; i < some.length; i++) {
            if (Thread.interrupted()) {
                throw new CancellationException("not wanted any more");
            }
            Rng rng = Rng.of(seed, "augmentation " + step + " " + i);
            values[i] = how == Augmentation.NONE ? pixels.values(some[i]) : pixels.values(some[i], how, rng);
            labels[i] = all.label(some[i]);
        }
        return new MemorySamples(all.shape(), all.classes(), values, labels);
    }

    private static Samples await(Future<Samples> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Gives up what is made ready. */
    @Override
    public void close() {
        ready.forEach(future -> future.cancel(true));
        ready.clear();
    }
}
