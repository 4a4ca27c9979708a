package basin.kernel;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/** How much of the processor a thread gets where several want it. */
public final class ThreadPriority {
    /** The niceness of work in the background: against one of 0 it gets a third of a shared core. */
    static final int NICE = 5;

    private static final int THREAD = 0;

    private ThreadPriority() {}

    /**
     * Lets the calling thread, and native threads that it starts from now on, give way to others such as the window's.
     * Java's own priorities do nothing on Linux, where each thread has a niceness.
     */
    @SuppressWarnings("ThreadPriorityCheck") // for smoothness alone: nothing that is computed depends on it
    public static void background() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (Platform.isLinux()) {
            Object[] ofThisThread = {THREAD, 0, NICE};
            NativeLibrary.getProcess().getFunction("setpriority").invokeInt(ofThisThread);
        }
    }
}
