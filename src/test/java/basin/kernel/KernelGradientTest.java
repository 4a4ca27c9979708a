package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation's gradient, tangent and squared gradient against central differences in double. */
class KernelGradientTest {
    private static final int BATCH = 4;
    private static final double STEP = 1e-5;

    /** Of the largest number compared, or of 1 where that is more: the differences' own error is a tenth of it. */
    private static final double TOLERANCE = 1e-7;

    @TestFactory
    Stream<DynamicTest> inference() {
        return cases(Op.Phase.INFERENCE);
    }

    @TestFactory
    Stream<DynamicTest> batchStatistics() {
        return cases(Op.Phase.TRAINING_FROZEN);
    }

    @TestFactory
    Stream<DynamicTest> squaredGradients() {
        return KernelCases.all().stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> squares(walk(c, BATCH), walk(c, 1))));
    }

    private static KernelWalk walk(KernelWalk.Case network, int batch) {
        return new KernelWalk(new Nd4jKernels(Precision.DOUBLE, 1), network, batch);
    }

    private static Stream<DynamicTest> cases(Op.Phase phase) {
        return KernelCases.all().stream()
                .flatMap(c -> Stream.of(
                        DynamicTest.dynamicTest(c.name() + ": gradient", () -> gradient(walk(c, BATCH), phase)),
                        DynamicTest.dynamicTest(c.name() + ": gradient of the data", () -> data(walk(c, BATCH), phase)),
                        DynamicTest.dynamicTest(c.name() + ": Hessian times v", () -> product(walk(c, BATCH), phase))));
    }

    private static void gradient(KernelWalk walk, Op.Phase phase) {
        walk.forward(phase);
        double[] gradient = walk.backward();
        double[] expected = differences(walk, walk.parameters, walk.used(), phase);
        assertThat(Arrays.copyOf(gradient, walk.used())).containsExactly(expected, tolerance(expected));
    }

    private static void data(KernelWalk walk, Op.Phase phase) {
        walk.forward(phase);
        walk.backward();
        double[] gradient = walk.inputGradient();
        double[] expected = differences(walk, walk.data, walk.data.length(), phase);
        assertThat(gradient).containsExactly(expected, tolerance(expected));
    }

    private static Offset<Double> tolerance(double... expected) {
        return within(TOLERANCE
                * Math.max(1, Arrays.stream(expected).map(Math::abs).max().orElse(0)));
    }

    private static double[] differences(KernelWalk walk, Vec x, int count, Op.Phase phase) {
        double[] slopes = new double[count];
        for (int i = 0; i < count; i++) {
            double at = x.get(i);
            x.set(i, at + STEP);
            double up = walk.forward(phase);
            x.set(i, at - STEP);
            slopes[i] = (up - walk.forward(phase)) / (2 * STEP);
            x.set(i, at);
        }
        return slopes;
    }

    private static void product(KernelWalk walk, Op.Phase phase) {
        Vec w = walk.parameters.copy();
        walk.parameters.add(STEP, walk.direction);
        walk.forward(phase);
        double[] up = walk.backward();
        walk.parameters.set(w);
        walk.parameters.add(-STEP, walk.direction);
        walk.forward(phase);
        double[] down = walk.backward();
        walk.parameters.set(w);
        walk.forward(phase);
        walk.backward();
        double[] expected = new double[walk.used()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (up[i] - down[i]) / (2 * STEP);
        }
        assertThat(Arrays.copyOf(walk.product(), expected.length)).containsExactly(expected, tolerance(expected));
        assertThat(Arrays.copyOf(walk.product(), expected.length))
                .as("a second product at the same point")
                .containsExactly(expected, tolerance(expected));
    }

    private static void squares(KernelWalk all, KernelWalk one) {
        all.forward(Op.Phase.INFERENCE);
        double[] squares = all.squared();
        double[] expected = new double[squares.length];
        one.parameters.set(all.parameters);
        int size = one.data.length();
        for (int n = 0; n < BATCH; n++) {
            one.data.set(all.data.slice(n * size, size));
            one.label(n % KernelWalk.CLASSES);
            one.forward(Op.Phase.INFERENCE);
            double[] gradient = one.backward();
            for (int i = 0; i < expected.length; i++) {
                expected[i] += gradient[i] * gradient[i];
            }
        }
        assertThat(squares).containsExactly(expected, within(1e-12));
    }
}
