package basin.kernel;

import static basin.kernel.Activation.IDENTITY;
import static basin.kernel.Activation.RELU;
import static basin.kernel.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of each operation in floats on oneDNN against the loops in double: errors relative to the largest number. */
class DnnlKernelsTest {
    private static final int BATCH = 5;
    private static final double FLOAT = 2e-5;
    private static final double STEP = 1e-7;

    record Case(String name, int[] sample, int parameters, Rig.Plan plan) {
        @Override
        public String toString() {
            return name;
        }

        Rig on(Kernels kernels, int batch) {
            return new Rig(kernels, batch, sample, parameters, plan);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(RELU, TANH).flatMap(DnnlKernelsTest::cases);
    }

    private static Stream<Case> cases(Activation a) {
        return Stream.of(
                new Case(
                        "mlp " + a,
                        new int[] {2, 1, 1},
                        2 * 7 + 7 + 70 + 10 + 30,
                        (p, in) -> p.dense(p.dense(p.dense(in, 7, true, a), 10, true, a), 3, false, IDENTITY)),
                new Case("default " + a, new int[] {1, 8, 8}, 120 + 2616 + 970, (p, in) -> {
                    Tensor x = p.maxPooling(p.convolution(in, 12, 3, 1, true, a), 2);
                    x = p.maxPooling(p.convolution(x, 24, 3, 1, true, a), 2);
                    return p.dense(x, 10, true, IDENTITY);
                }),
                new Case("odd sizes " + a, new int[] {3, 13, 15}, 270 + 10 + 10 + 30 + 27 + 6, (p, in) -> {
                    Tensor x = p.convolution(in, 10, 3, 2, false, a);
                    x = p.convolution(x, 1, 1, 1, false, IDENTITY);
                    x = p.convolution(x, 10, 1, 2, false, a);
                    x = p.convolution(x, 3, 1, 1, false, a);
                    return p.dense(p.maxPooling(p.convolution(x, 1, 3, 1, false, IDENTITY), 3), 3, true, IDENTITY);
                }),
                residual("residual 16 ", 16, a),
                residual("residual 10 ", 10, a),
                new Case("shared " + a, new int[] {8, 4, 4}, 8 * 8 + 3 * 8 + 16, (p, in) -> {
                    Tensor x = p.convolution(in, 8, 1, 1, false, a);
                    Tensor y = p.sum(a, x, in, x);
                    Tensor z = p.sum(a, p.normalization(y, a), y);
                    return p.dense(p.meanPooling(p.sum(a, p.sum(a, z), x, y)), 3, false, IDENTITY);
                }));
    }

    private static Case residual(String name, int c, Activation a) {
        int parameters = 27 * c
                + 2 * c
                + 2 * (9 * c * c + 2 * c)
                + 18 * c * c
                + 4 * c
                + 36 * c * c
                + 4 * c
                + 2 * c * c
                + 4 * c
                + 20 * c
                + 10;
        return new Case(name + a, new int[] {3, 8, 8}, parameters, (p, in) -> {
            Tensor x = p.normalization(p.convolution(in, c, 3, 1, false, IDENTITY), a);
            Tensor y = p.normalization(p.convolution(x, c, 3, 1, false, IDENTITY), a);
            y = p.normalization(p.convolution(y, c, 3, 1, false, IDENTITY), IDENTITY);
            x = p.sum(a, y, x);
            y = p.normalization(p.convolution(x, 2 * c, 3, 2, false, IDENTITY), a);
            y = p.normalization(p.convolution(y, 2 * c, 3, 1, false, IDENTITY), IDENTITY);
            Tensor cut = p.normalization(p.convolution(x, 2 * c, 1, 2, false, IDENTITY), IDENTITY);
            return p.dense(p.meanPooling(p.sum(a, y, cut)), 10, true, IDENTITY);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientIsThatOfTheLoops(Case c) {
        try (Rig fast = c.on(new DnnlKernels(1), BATCH);
                Rig slow = c.on(new NaiveKernels(), BATCH)) {
            for (Op.Phase phase : Op.Phase.values()) {
                assertThat(fast.gradient(phase)).isCloseTo(slow.gradient(phase), within(1e-4));
                close("gradient " + phase, fast.gradient, slow.gradient, FLOAT);
                close("input's " + phase, fast.inputGradient(), slow.inputGradient(), FLOAT);
                clearInput(slow);
                for (int i = 0; i < slow.running.size(); i++) {
                    close("running statistics", fast.running.get(i), slow.running.get(i), FLOAT);
                }
            }
        }
    }

    private static void clearInput(Rig slow) {
        Vec zero = slow.inputGradient();
        zero.fill(0);
        slow.input.writeGradient(zero);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void squaresAreThoseOfTheSamplesAlone(Case c) {
        try (Rig fast = c.on(new DnnlKernels(1), BATCH);
                Rig slow = c.on(new NaiveKernels(), BATCH);
                Rig one = c.on(new NaiveKernels(), 1)) {
            fast.squared();
            double[] sum = new double[c.parameters];
            for (int n = 0; n < BATCH; n++) {
                one.takeSample(slow, n);
                one.gradient(Op.Phase.INFERENCE);
                double[] g = one.gradient.toDoubles();
                Arrays.setAll(sum, i -> sum[i] + g[i] * g[i] / (Rig.SCALE * Rig.SCALE));
            }
            close("squares", fast.gradient, Vec.of(sum), FLOAT);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hessianVectorProductIsTheCentralDifference(Case c) {
        productIsTheCentralDifference(c, Op.Phase.INFERENCE, 1e-4);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void soItIsWithTheBatchsStatistics(Case c) {
        productIsTheCentralDifference(c, Op.Phase.TRAINING_FROZEN, 2e-4);
    }

    private static void productIsTheCentralDifference(Case c, Op.Phase phase, double tolerance) {
        try (Rig fast = c.on(new DnnlKernels(1), BATCH);
                Rig slow = c.on(new NaiveKernels(), BATCH)) {
            fast.gradientByData(phase);
            fast.hessianVector();
            Vec first = fast.product.copy();
            slow.weights.add(STEP, slow.direction);
            slow.gradient(phase);
            Vec expected = slow.gradient.copy();
            slow.weights.add(-2 * STEP, slow.direction);
            slow.gradient(phase);
            expected.add(-1, slow.gradient);
            expected.scale(1 / (2 * STEP));
            close("product", first, expected, tolerance);
            fast.hessianVector();
            assertThat(fast.product.sameBits(first)).isTrue();
        }
    }

    static void close(String what, Vec actual, Vec expected, double tolerance) {
        double[] a = actual.toDoubles();
        double[] e = expected.toDoubles();
        double largest = Arrays.stream(e).map(Math::abs).max().orElseThrow();
        assertThat(largest).as(what).isPositive();
        for (int i = 0; i < e.length; i++) {
            assertThat(a[i]).as(what + " at " + i).isCloseTo(e[i], within(tolerance * largest));
        }
    }
}
