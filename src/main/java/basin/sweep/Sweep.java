package basin.sweep;

import basin.io.Json;
import basin.train.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of a sweep, several side by side. A result is in the file as soon as its run has ended; what is there is not
 * done again. A run that fails leaves its sentence and the others go on; only a file that cannot be written ends them all.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final ResultFile<SweepResult> file;
    private final Place place;
    private final Map<String, SweepResult> results = new HashMap<>();
    private final Queue<SweepTask> waiting = new ArrayDeque<>();

    /** A sweep that keeps its results in {@code file} and trains at {@code place}. */
    public Sweep(Path file, Place place) {
        this.file = new ResultFile<>(file, 1, SweepResult.class, "sweep");
        this.place = place;
    }

    /** The results in {@code file} by the ids of their tasks, of each the newest. */
    public static Map<String, SweepResult> done(Path file) throws IOException {
        return byId(new ResultFile<>(file, 1, SweepResult.class, "sweep").read());
    }

    private static Map<String, SweepResult> byId(List<SweepResult> found) {
        Map<String, SweepResult> newest = new HashMap<>();
        found.forEach(r -> newest.put(r.id(), r));
        return newest;
    }

    /**
     * Trains those of {@code tasks} that are not done. Blocks; may be called once.
     *
     * @param workers how many at once
     * @param again whether those that failed before are trained again
     * @param progress gets each new result as soon as it is in the file, one at a time, on a thread of its own
     * @return the results in the order of {@code tasks}
     */
    public List<SweepResult> run(List<SweepTask> tasks, int workers, boolean again, Consumer<SweepResult> progress)
            throws Exception {
        results.putAll(byId(file.read()));
        for (SweepTask task : tasks) {
            SweepResult known = results.get(task.id());
            if (known == null || (again && !known.failure().isEmpty())) {
                waiting.add(task);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers, Sweep::thread);
        try {
            all(threads, workers, progress);
        } finally {
            threads.shutdownNow();
        }
        return tasks.stream().map(t -> results.get(t.id())).toList();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "basin-sweep");
        thread.setDaemon(true);
        return thread;
    }

    private void all(ExecutorService threads, int workers, Consumer<SweepResult> progress) throws Exception {
        List<Future<Void>> started = new ArrayList<>();
        Callable<Void> worker = () -> {
            work(progress);
            return null;
        };
        for (int i = 0; i < workers; i++) {
            started.add(threads.submit(worker));
        }
        try {
            for (Future<Void> one : started) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void work(Consumer<SweepResult> progress) throws InterruptedException {
        for (SweepTask task = next(); task != null; task = next()) {
            keep(train(task), progress);
        }
    }

    private synchronized SweepTask next() {
        return waiting.poll();
    }

    private synchronized void keep(SweepResult result, Consumer<SweepResult> progress) {
        try {
            file.append(List.of(result));
        } catch (IllegalArgumentException e) {
            waiting.clear(); // what trains ends, and nothing more begins that could not be kept
            throw e;
        }
        results.put(result.id(), result);
        progress.accept(result);
    }

    private SweepResult train(SweepTask task) throws InterruptedException {
        try {
            return Json.reader(SweepResult.class).readValue(place.run(task.json()));
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            LOG.error("A run of the sweep failed: {}", task.id(), e);
            return SweepResult.failed(task, Failures.error(e));
        }
    }
}
