package basin.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.bytedeco.javacpp.Pointer;

/**
 * What the process holds when all that is garbage is gone.
 *
 * @param heap bytes of the Java heap
 * @param outside bytes of direct buffers, which vectors lie in, and of what JavaCPP knows
 * @param threads those of lanes and of their data
 * @param files open ones; 0 where the system does not tell
 */
record Holdings(long heap, long outside, long threads, long files) {
    /** Bytes that the heap may differ by: data of the Java machine itself. */
    static final long HEAP = 4L << 20;

    /** Bytes that memory outside it may differ by; the smallest network's vectors have more in some runs. */
    static final long OUTSIDE = 64L << 10;

    /** Open files that may differ: libraries opened late. */
    static final long FILES = 3;

    private static final int COLLECTIONS = 5;
    private static final long PAUSE_MILLIS = 60;
    private static final int PATIENCE = 1_000;

    /** Collects garbage, then looks. */
    static Holdings now() throws InterruptedException {
        long threads = running();
        for (int i = 0; i < PATIENCE && threads > 0; i++) {
            Thread.sleep(PAUSE_MILLIS); // a lane that was closed ends its piece of work
            threads = running();
        }
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLIS); // cleaners run on a thread of their own
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Holdings(heap, direct + Pointer.totalBytes(), threads, files);
    }

    private static long running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("basin-"))
                .count();
    }
}
