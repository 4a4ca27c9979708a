package basin.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads inputs of one format on a thread of its own and holds the reader to its promises: a result, or a refusal in one
 * sentence; ten seconds of the processor; twice the file's size of memory and {@link #ROOM} in all; no file elsewhere.
 */
final class Watch {
    /** Bytes that a reader may allocate beside twice the file's size, garbage among them. */
    static final long ROOM = 32L << 20;

    private static final long LIMIT_NANOS = 10_000_000_000L;
    private static final long LOOK_MILLIS = 200;
    private static final int LONGEST_SENTENCE = 1_200;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Format format;
    private final Mutator mutator;
    private final Path place;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private volatile long began;
    private volatile int index;
    private int results;

    /** Of {@code format}, whose files lie below {@code place}. */
    Watch(Format format, Mutator mutator, Path place) {
        this.format = format;
        this.mutator = mutator;
        this.place = place;
    }

    /** Reads inputs {@code from} to {@code to}; how many of them gave a result. */
    int read(int from, int to) throws Exception {
        Thread reader = new Thread(() -> readAll(from, to), "fuzz-" + format.name());
        reader.setDaemon(true);
        reader.start();
        while (reader.isAlive() && fault.get() == null) {
            reader.join(LOOK_MILLIS);
            long cpu = THREADS.getThreadCpuTime(reader.getId());
            if (cpu > 0 && began > 0 && cpu - began > LIMIT_NANOS) {
                fault.compareAndSet(null, new AssertionError("It hangs.", trace(reader)));
            }
        }
        if (fault.get() != null) {
            throw new AssertionError(format.name() + ", input " + index + " (" + kept() + ")", fault.get());
        }
        return results;
    }

    private static Throwable trace(Thread reader) {
        Throwable where = new Throwable("where it hangs");
        where.setStackTrace(reader.getStackTrace());
        return where;
    }

    private Path kept() throws IOException {
        Path file = Path.of("target", "fuzz", format.name() + "-" + index);
        Files.createDirectories(file.getParent());
        return Files.write(file, input(index));
    }

    /** Every other input has checksums that fit. */
    private byte[] input(int i) {
        byte[] bytes = mutator.input(i);
        return i % 2 == 0 ? format.repair().apply(bytes) : bytes;
    }

    private void readAll(int from, int to) {
        try {
            for (int i = from; i < to && fault.get() == null; i++) {
                index = i;
                byte[] input = input(i);
                format.put(input);
                began = THREADS.getCurrentThreadCpuTime();
                read(input.length);
            }
            checkPlace();
        } catch (Throwable e) {
            fault.compareAndSet(null, e);
        }
    }

    /** Twice where it seems to take too much: some reads in a million are charged what the Java machine did beside. */
    private void read(int size) throws IOException {
        long most = 2L * size + ROOM;
        long taken = taken();
        if (taken > most) {
            taken = Math.min(taken, taken());
        }
        if (taken > most) {
            throw new AssertionError("It takes " + taken + " bytes for a file of " + size + ".");
        }
    }

    /** Reads, and gives the bytes that were allocated for it. */
    private long taken() throws IOException {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        Runnable next = () -> {};
        try {
            next = format.reader().read();
            results++;
        } catch (IllegalArgumentException refusal) {
            checkSentence(refusal.getMessage());
        }
        long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        next.run();
        return taken;
    }

    private static void checkSentence(String sentence) {
        boolean plain = sentence != null
                && sentence.endsWith(".")
                && sentence.length() <= LONGEST_SENTENCE
                && sentence.chars().noneMatch(Character::isISOControl)
                && !sentence.matches(".*(Exception|java\\.|basin\\.train|com\\.fasterxml).*");
        if (!plain) {
            throw new AssertionError("This is no plain sentence: " + sentence);
        }
    }

    private void checkPlace() throws IOException {
        try (var files = Files.list(place)) {
            if (files.count() != 1) {
                throw new AssertionError("A file was written beside the folder.");
            }
        }
    }
}
