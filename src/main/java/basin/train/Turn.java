package basin.train;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Whose turn it is: one lane of a run at a time takes a spectrum, in the order in which they asked. On any thread. */
final class Turn {
    private static final long WAIT_MILLIS = 20;

    private final Semaphore free = new Semaphore(1, true);

    /** Does {@code work} when no other lane does; {@code between} runs while it waits and may give up by an exception. */
    void take(Runnable between, Runnable work) throws InterruptedException {
        while (!free.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
            between.run();
        }
        try {
            work.run();
        } finally {
            free.release();
        }
    }
}
