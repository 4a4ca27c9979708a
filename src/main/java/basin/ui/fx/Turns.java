package basin.ui.fx;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** Sends events to the user interface's thread from another one, to see how long each waits for its turn. */
public final class Turns implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(20);

    private final AtomicBoolean under = new AtomicBoolean();
    private final Listener listener;
    private volatile boolean closed;

    /** Who is told of each event. */
    public interface Listener {
        /** An event sent at {@code sent} has its turn at {@code now}, nanoseconds both; on the user interface's thread. */
        void turn(long sent, long now);
    }

    /** Sends until it is closed, one event at a time. */
    public Turns(Listener listener) {
        this.listener = listener;
        Thread thread = new Thread(this::send, "window-turns");
        thread.setDaemon(true);
        thread.start();
    }

    private void send() {
        while (!closed) {
            if (under.compareAndSet(false, true)) {
                long sent = System.nanoTime();
                Platform.runLater(() -> {
                    under.set(false);
                    listener.turn(sent, System.nanoTime());
                });
            }
            LockSupport.parkNanos(PERIOD.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
