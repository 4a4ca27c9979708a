package basin.train;

import basin.kernel.Machine;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * What a run, or one measurement of it, takes outside the Java heap, computed before any of it is taken.
 *
 * @param training networks, optimizers, steps and evaluations of all lanes
 * @param surface surfaces, those of all lanes under way at once
 * @param spectrum a spectrum, of which one is taken at a time
 */
public record MemoryNeed(Part training, Part surface, Part spectrum) {
    /** The share of the machine's memory for a run: the heap and other programs want theirs. */
    private static final double SHARE = 0.9;

    private static final double GIGA = 1e9;

    /**
     * The bytes of a part of the work.
     *
     * @param layers tensors, weights in a library's own layout, work memory
     * @param vectors flat vectors over all weights, which the Java machine limits
     */
    public record Part(long layers, long vectors) {
        static final Part NONE = new Part(0, 0);

        /** Both. */
        public long bytes() {
            return layers + vectors;
        }

        Part times(int count) {
            return new Part(count * layers, count * vectors);
        }
    }

    /** Of all of {@code run}, measurements where it takes them by itself; loads the native libraries. Takes some hundredths of a second, on any thread. */
    static MemoryNeed of(RunConfig run) {
        MemoryCount count = new MemoryCount(run);
        if (run.measure().everyEpochs() == 0) {
            return new MemoryNeed(count.training(), Part.NONE, Part.NONE);
        }
        Part surfaces = count.surface().times(run.lanes().size());
        return new MemoryNeed(count.training(), surfaces, count.spectrum(count.steps()));
    }

    /** Of one plane of {@code run}. */
    public static MemoryNeed ofSurface(RunConfig run) {
        return new MemoryNeed(Part.NONE, new MemoryCount(run).surface(), Part.NONE);
    }

    /** Of one spectrum of {@code run} in {@code steps} steps. */
    static MemoryNeed ofSpectrum(RunConfig run, int steps) {
        return new MemoryNeed(Part.NONE, Part.NONE, new MemoryCount(run).spectrum(steps));
    }

    /** All of it together. */
    public long bytes() {
        return training.bytes() + surface.bytes() + spectrum.bytes();
    }

    /** The part of it that are vectors, which the Java machine limits. */
    long vectors() {
        return training.vectors() + surface.vectors() + spectrum.vectors();
    }

    /** The bytes that runs may take on a machine of {@code memory} bytes. */
    static long room(long memory) {
        return (long) (SHARE * memory);
    }

    /**
     * This, where the machine has the memory.
     *
     * @throws IllegalArgumentException with a sentence that says what would help where it has not
     */
    MemoryNeed checked() {
        return checked(Machine.memory(), Machine.vectorMemory());
    }

    /** As {@link #checked()} on a machine of {@code memory} bytes, of which Java gives vectors {@code room}. */
    MemoryNeed checked(long memory, long room) {
        if (bytes() > room(memory)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "It would take %s, and this machine has %.1f GB of memory. Take a smaller batch, a narrower network,"
                            + " fewer samples to measure on or fewer lanes.",
                    words(),
                    memory / GIGA));
        }
        if (vectors() > room) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Its vectors would take %.1f GB, and Java gives them %.1f GB. Give them more by the Java option"
                            + " -XX:MaxDirectMemorySize, or take fewer lanes, fewer Lanczos steps or a narrower network.",
                    vectors() / GIGA,
                    room / GIGA));
        }
        return this;
    }

    /** {@code 0.31 GB for training, 0.05 GB for surfaces, 0.12 GB for a spectrum}. */
    public String words() {
        StringJoiner words = new StringJoiner(", ");
        add(words, training, "training");
        add(words, surface, "surfaces");
        add(words, spectrum, "a spectrum");
        return words.toString();
    }

    private static void add(StringJoiner words, Part part, String what) {
        if (part.bytes() > 0) {
            words.add(String.format(Locale.ROOT, "%.2f GB for %s", part.bytes() / GIGA, what));
        }
    }
}
