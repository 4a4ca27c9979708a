package basin.fault;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import org.bytedeco.javacpp.Pointer;

/**
 * What the process holds when all that is garbage is gone.
 *
 * @param heap bytes of the Java heap
 * @param pointers bytes that JavaCPP knows of
 * @param direct bytes of direct buffers, which vectors lie in
 * @param threads those of lanes and of their data
 * @param files open ones; 0 where the system does not tell
 */
record Holdings(long heap, long pointers, long direct, long threads, long files) {
    /** Bytes that the heap may differ by: compiled code's data, the log of the test. */
    static final long HEAP = 24L << 20;

    /** Bytes that memory outside it may differ by. */
    static final long POINTERS = 4L << 20;

    /** Open files that may differ: libraries opened late. */
    static final long FILES = 3;

    private static final int COLLECTIONS = 5;
    private static final long PAUSE_MILLIS = 60;

    /** Collects garbage, then looks. */
    static Holdings now() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            Object marker = new Object();
            System.gc();
            Thread.sleep(PAUSE_MILLIS); // cleaners run on a thread of their own
            Reference.reachabilityFence(marker);
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("basin-"))
                .count();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Holdings(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                Pointer.totalBytes(),
                direct,
                threads,
                files);
    }
}
