package basin.data;

import java.util.random.RandomGenerator;

/**
 * A random stream with a purpose of its own, so that one purpose never shifts another's numbers, and with a state that
 * can be stored. The generator is xoshiro256++ 1.0 (Blackman and Vigna 2021), seeded by SplitMix64. Not thread safe.
 */
public final class Rng implements RandomGenerator {
    private final long[] s = new long[4];

    private Rng() {}

    /** The stream of {@code purpose} under {@code seed}: the same pair gives the same numbers. */
    public static Rng of(long seed, String purpose) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
        }
        Rng rng = new Rng();
        long x = mix(seed) ^ hash;
        for (int i = 0; i < rng.s.length; i++) {
            x += 0x9e3779b97f4a7c15L;
            rng.s[i] = mix(x);
        }
        return rng;
    }

    /** A stream that goes on where {@link #state} was taken. */
    public static Rng resume(String state) {
        String[] parts = state.split(" ", -1);
        Rng rng = new Rng();
        if (parts.length != rng.s.length) {
            throw new IllegalArgumentException("A random state has four hexadecimal numbers, not \"" + state + "\".");
        }
        for (int i = 0; i < parts.length; i++) {
            rng.s[i] = Long.parseUnsignedLong(parts[i], 16);
        }
        return rng;
    }

    /** Where the stream stands, as text. */
    public String state() {
        return String.format("%x %x %x %x", s[0], s[1], s[2], s[3]);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s[0] + s[3], 23) + s[0];
        long t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = Long.rotateLeft(s[3], 45);
        return result;
    }

    /** The numbers 0 to n - 1 in random order (Fisher and Yates). */
    public int[] permutation(int n) {
        int[] p = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            p[i] = p[j];
            p[j] = i;
        }
        return p;
    }
}
