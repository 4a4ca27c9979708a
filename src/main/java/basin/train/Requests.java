package basin.train;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What users ask of one lane: set from any thread, read by its worker between two pieces of work. */
final class Requests {
    private boolean running;
    private int singleSteps;
    private boolean stop;
    private final Set<Inquiry> inquiries = EnumSet.noneOf(Inquiry.class);
    private boolean measure;
    private boolean cancel;
    private boolean settled;
    private boolean left;
    private volatile boolean closed;
    private LiveSettings live;

    synchronized void start() {
        running = true;
        singleSteps = 0;
        notifyAll();
    }

    synchronized void pause() {
        running = false;
        singleSteps = 0;
        notifyAll();
    }

    synchronized void step() {
        running = false;
        singleSteps++;
        notifyAll();
    }

    synchronized void stop() {
        stop = true;
        notifyAll();
    }

    synchronized void set(LiveSettings settings) {
        live = settings;
    }

    synchronized void measure() {
        measure = true;
        cancel = false;
        settled = false;
        notifyAll();
    }

    synchronized void inquire(Inquiry what) {
        inquiries.add(what);
        cancel = false;
        settled = false;
        notifyAll();
    }

    synchronized void cancelMeasure() {
        measure = false;
        inquiries.clear();
        cancel = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    boolean closed() {
        return closed;
    }

    /** Whether steps are to be taken one after the other. */
    synchronized boolean running() {
        return running;
    }

    synchronized boolean stopping() {
        return stop;
    }

    /** Whether a measurement was asked for since the last call. */
    synchronized boolean takeMeasure() {
        boolean asked = measure;
        measure = false;
        return asked;
    }

    /** What was inquired since the last call. */
    synchronized Set<Inquiry> takeInquiries() {
        Set<Inquiry> asked = EnumSet.copyOf(inquiries);
        inquiries.clear();
        return asked;
    }

    /** A measurement begins: what was given up before does not count. */
    synchronized void measuring() {
        cancel = false;
    }

    /** Whether the measurement under way is to end: given up, or another one asked for. */
    synchronized boolean takeCancel() {
        boolean asked = cancel || measure;
        cancel = false;
        return asked;
    }

    /** Whether a single step was asked for; each is given out once. */
    synchronized boolean takeSingleStep() {
        if (singleSteps == 0) {
            return false;
        }
        singleSteps--;
        return true;
    }

    /** The newest settings asked for since the last call; null if there are none. */
    synchronized LiveSettings takeLive() {
        LiveSettings asked = live;
        live = null;
        return asked;
    }

    /** Waits until something may have been asked for; {@code ended} where the lane has taken its last step. */
    synchronized void await(boolean ended) throws InterruptedException {
        boolean busy = !ended && (stop || running || singleSteps > 0);
        boolean idle = !busy && !measure && inquiries.isEmpty();
        if (!closed && idle) {
            settled = ended;
            notifyAll();
            TimeUnit.SECONDS.timedWait(this, 1);
        }
    }

    /** The worker has left: nothing will be done any more. */
    synchronized void left() {
        left = true;
        notifyAll();
    }

    /** Waits until the lane has ended and nothing is measured, or the clock {@link System#nanoTime} says {@code end}. */
    synchronized boolean awaitSettled(long end) throws InterruptedException {
        while (!settled && !left) {
            long nanos = end - System.nanoTime();
            if (nanos <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
        return true;
    }
}
