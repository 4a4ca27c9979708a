package basin.sweep;

import basin.train.PlaneTask;
import basin.train.PlaneView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A plane whose rows are computed in blocks at a {@link SurfacePlace}. A place's bits depend on its coordinates alone, so that
 * they are those of one machine. Used by one thread.
 */
public final class SurfaceRows {
    /** In so many blocks a plane is cut: enough for a slow machine not to be waited for long, few enough to open data seldom. */
    private static final int BLOCKS = 16;

    private static final int MOST_WAITING = 64;
    private static final long LOOK_MILLIS = 200;

    private final SurfacePlace place;

    /** Rows computed at {@code place}, which stays the caller's to close. */
    public SurfaceRows(SurfacePlace place) {
        this.place = place;
    }

    private record Done(SurfaceBlock block, double[] losses) {}

    /**
     * Computes the rows of {@code work} that {@code begun}, half done before, lacks a place of.
     *
     * @param whole what {@code work} is, with any rows
     * @return the plane; where the listener did not go on, with the rows known by then
     * @throws IllegalStateException where a block could not be computed anywhere; those before it were told the listener
     */
    public PlaneView run(PlaneTask work, Optional<PlaneView> begun, SurfaceBlock whole, PlaneTask.Listener listener)
            throws InterruptedException {
        PlaneView plane = work.begin(begun);
        List<SurfaceBlock> blocks = blocks(plane, whole);
        ExecutorService waiting = Executors.newFixedThreadPool(Math.max(1, Math.min(MOST_WAITING, blocks.size())));
        try {
            CompletionService<Done> results = new ExecutorCompletionService<>(waiting);
            blocks.forEach(b -> results.submit(() -> new Done(b, SurfaceBlock.losses(place.rows(b.json())))));
            int left = blocks.size();
            while (left > 0 && listener.goesOn()) {
                Future<Done> next = results.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    Done done = get(next);
                    PlaneView now = work.put(plane, done.block().first(), done.losses());
                    listener.reached(now.done(), now.places(), () -> now);
                    plane = now;
                    left--;
                }
            }
            return plane;
        } finally {
            waiting.shutdownNow();
        }
    }

    private static Done get(Future<Done> next) throws InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Rows of the surface could not be computed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** The rows of {@code plane} that are not whole, neighbours together. */
    static List<SurfaceBlock> blocks(PlaneView plane, SurfaceBlock whole) {
        int rows = plane.rows();
        int most = (rows + BLOCKS - 1) / BLOCKS;
        List<SurfaceBlock> blocks = new ArrayList<>();
        int first = 0;
        for (int row = 0; row <= rows; row++) {
            boolean open = row < rows && !plane.known(row);
            if (row > first && (!open || row - first == most)) {
                blocks.add(whole.rows(first, row));
                first = row;
            }
            if (!open) {
                first = row + 1;
            }
        }
        return blocks;
    }
}
