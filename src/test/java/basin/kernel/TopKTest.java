package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.data.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Radix selection against a stable sort, on values made to be hard. */
class TopKTest {
    /** Above what a bracket is worth for, and no multiple of anything. */
    private static final int LONG = (1 << 20) + 4099;

    private static final double[] HOSTILE = {
        0,
        -0.0,
        1,
        -1,
        Math.nextUp(1f),
        Math.nextDown(1f),
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        1e-310,
        -1e-310,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static Vec hostile(Precision precision, int length, Rng rng) {
        Vec x = Vec.zeros(precision, length);
        for (int i = 0; i < length; i++) {
            x.set(i, rng.nextInt(3) == 0 ? rng.nextGaussian() : HOSTILE[rng.nextInt(HOSTILE.length)]);
        }
        return x;
    }

    /** Sorts indices by {@code key}, smallest first, ties by index, and marks the first k with a 1 in {@code among}. */
    private static byte[] naive(int length, int k, byte[] among, Comparator<Integer> key) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, length).filter(i -> among[i] == 1).boxed().toList());
        order.sort(key.thenComparing(Comparator.naturalOrder()));
        byte[] taken = new byte[length];
        order.subList(0, k).forEach(i -> taken[i] = 1);
        return taken;
    }

    /** Numbers as Java compares them but for -0, which equals 0. */
    private static double plain(double x) {
        return x + 0.0;
    }

    private static byte[] randomMask(int length, Rng rng) {
        byte[] among = new byte[length];
        for (int i = 0; i < length; i++) {
            among[i] = (byte) rng.nextInt(2);
        }
        return among;
    }

    private static int count(byte[] mask) {
        int sum = 0;
        for (byte b : mask) {
            sum += b;
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void every_k_agrees_with_a_sort(Precision precision) {
        for (int seed = 0; seed < 40; seed++) {
            Rng rng = Rng.of(seed, "topk");
            int d = seed + 1;
            Vec x = hostile(precision, d, rng);
            byte[] among = randomMask(d, rng);
            byte[] all = new byte[d];
            Arrays.fill(all, (byte) 1);
            for (int k = 0; k <= d; k++) {
                assertThat(TopK.largest(x, k))
                        .isEqualTo(naive(d, k, all, Comparator.comparing(i -> -plain(x.get(i)), TopKTest::compare)));
            }
            for (int k = 0; k <= count(among); k++) {
                assertThat(TopK.smallestMagnitude(x, among, k))
                        .isEqualTo(naive(d, k, among, Comparator.comparing(i -> Math.abs(x.get(i)))));
            }
        }
    }

    private static int compare(double a, double b) {
        return Double.compare(plain(a), plain(b));
    }

    @ParameterizedTest
    @EnumSource
    void blocks_join_without_a_seam(Precision precision) {
        Rng rng = Rng.of(7, "topk");
        int d = 3 * 2048 + 17;
        Vec x = Vec.zeros(precision, d);
        for (int i = 0; i < d; i++) {
            x.set(i, rng.nextInt(50));
        }
        byte[] all = new byte[d];
        Arrays.fill(all, (byte) 1);
        for (int k : new int[] {1, 2047, 2048, 2049, 4096, 6000, d - 1, d}) {
            assertThat(TopK.largest(x, k)).isEqualTo(naive(d, k, all, Comparator.comparing(i -> -x.get(i))));
        }
    }

    private static Vec longVector(Precision precision, double ties) {
        Rng rng = Rng.of(9, "topk");
        Vec x = Vec.zeros(precision, LONG);
        for (int i = 0; i < LONG; i++) {
            x.set(i, rng.nextDouble() < ties ? 0.5 : rng.nextGaussian());
        }
        return x;
    }

    /** What makes it the choice of the {@code k} largest: nothing left is before anything taken. */
    private static void check(byte[] taken, Vec x, int k) {
        int last = -1;
        int first = -1;
        for (int i = 0; i < x.length(); i++) {
            if (taken[i] == 1 && (last < 0 || x.get(i) <= x.get(last))) {
                last = i;
            }
            if (taken[i] == 0 && (first < 0 || x.get(i) > x.get(first))) {
                first = i;
            }
        }
        assertThat(count(taken)).isEqualTo(k);
        assertThat(k == 0
                        || k == x.length()
                        || x.get(last) > x.get(first)
                        || (x.get(last) == x.get(first) && last < first))
                .isTrue();
    }

    /** Vectors that are worth a bracket, with none, a few and many ties at the edge, in every part. */
    @ParameterizedTest
    @CsvSource({"FLOAT,0", "FLOAT,0.01", "FLOAT,0.4", "DOUBLE,0", "DOUBLE,0.01", "DOUBLE,0.4"})
    void long_vectors_are_split_exactly_by_any_number_of_threads(Precision precision, double ties) {
        Vec x = longVector(precision, ties);
        int tied = (int) IntStream.range(0, LONG).filter(i -> x.get(i) > 0.5).count();
        for (int k : new int[] {0, 1, 100, tied + 1, tied + LONG / 300, LONG / 2, LONG - 1, LONG}) {
            byte[] one = TopK.largest(x, k);
            check(one, x, k);
            for (int threads = 1; threads < 5; threads++) {
                byte[] found = TopK.largestOfFinite(x, k, threads).orElseThrow();
                assertThat(Arrays.equals(found, one)).isTrue();
            }
        }
    }

    /** All that a sample sees is another than the rest, or they come in order: the choice is exact all the same. */
    @ParameterizedTest
    @EnumSource
    void a_sample_that_misleads_costs_nothing_of_exactness(Precision precision) {
        Vec x = longVector(precision, 0);
        for (int i = 0; i < 1 << 16; i++) {
            x.set((int) ((long) LONG * i / (1 << 16)), 10);
        }
        check(TopK.largestOfFinite(x, LONG / 4, 2).orElseThrow(), x, LONG / 4);
        for (int i = 0; i < LONG; i++) {
            x.set(i, i - LONG / 2);
        }
        check(TopK.largestOfFinite(x, LONG / 3, 2).orElseThrow(), x, LONG / 3);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_finite_is_found(Precision precision) {
        for (Vec x : new Vec[] {Vec.zeros(precision, 10), longVector(precision, 0)}) {
            int last = x.length() - 1;
            double greatest = precision == Precision.FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
            x.put(0, greatest, -greatest);
            for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                x.set(last, 1);
                assertThat(TopK.largestOfFinite(x, last / 2, 2)).isPresent();
                x.set(last, odd);
                assertThat(TopK.largestOfFinite(x, last / 2, 2)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nan_of_either_sign_is_found_among_infinities(Precision precision) {
        Vec x = Vec.zeros(precision, 5000);
        for (boolean negative : new boolean[] {false, true}) {
            x.set(3, Double.POSITIVE_INFINITY);
            x.set(4, Double.NEGATIVE_INFINITY);
            nan(x, 4000, negative);
            String message = "Number 4000 of 5000 is NaN, which has no rank.";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TopK.largest(x, 0))
                    .withMessage(message);
            byte[] all = new byte[5000];
            Arrays.fill(all, (byte) 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TopK.smallestMagnitude(x, all, 1))
                    .withMessage(message);
        }
    }

    private static void nan(Vec x, int i, boolean negative) {
        if (x.precision() == Precision.FLOAT) {
            x.bytes().putInt(i * Float.BYTES, negative ? 0xff800001 : 0x7f800001);
        } else {
            x.bytes().putLong(i * Double.BYTES, negative ? 0xfff0000000000001L : 0x7ff0000000000001L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_slice_is_ranked_alone(Precision precision) {
        Vec x = Vec.zeros(precision, 6);
        x.put(0, 9.0, 9, 1, 3, 2, 9);
        assertThat(TopK.largest(x.slice(2, 3), 2)).containsExactly(0, 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void nan_and_impossible_k_are_refused_in_a_sentence(Precision precision) {
        Vec x = Vec.zeros(precision, 3);
        x.set(1, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopK.largest(x, 1))
                .withMessage("Number 1 of 3 is NaN, which has no rank.");
        Vec y = Vec.zeros(precision, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopK.largest(y, 4))
                .withMessage("Of 3 numbers 0 to 3 can be chosen, not 4.");
        assertThatIllegalArgumentException().isThrownBy(() -> TopK.largest(y, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopK.smallestMagnitude(y, new byte[] {1, 0, 0}, 2))
                .withMessage("Of 1 numbers 0 to 1 can be chosen, not 2.");
        assertThatIllegalArgumentException().isThrownBy(() -> TopK.smallestMagnitude(y, new byte[2], 1));
    }
}
