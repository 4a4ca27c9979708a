package basin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that stay, for work that is timed. */
final class Workers implements AutoCloseable {
    private final List<ExecutorService> threads = new ArrayList<>();

    Workers(int count) {
        for (int i = 0; i < count; i++) {
            threads.add(Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "bench");
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /** Runs all of {@code parts} and waits, each always on the same thread; what one throws is thrown on. */
    void all(List<? extends Callable<Void>> parts) {
        List<Future<Void>> started = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            started.add(threads.get(i % threads.size()).submit(parts.get(i)));
        }
        try {
            for (Future<Void> part : started) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdown);
    }
}
