package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds a library's kernels to others, by default those in double, which central differences hold: all passes of all operations. */
abstract class KernelAgreement {
    private static final int BATCH = 4;

    /** New kernels of the library under test. */
    abstract Kernels kernels();

    /** New kernels that they are held to. */
    Kernels reference() {
        return new Nd4jKernels(Precision.DOUBLE, 1);
    }

    /** The largest difference allowed, as a share of the largest number of what is compared. */
    double tolerance() {
        return 2e-5;
    }

    /** Whether Hessian-vector products differentiate batch statistics; with running ones all libraries have them. */
    boolean batchProducts() {
        return true;
    }

    @TestFactory
    Stream<DynamicTest> inference() {
        return cases(Op.Phase.INFERENCE);
    }

    @TestFactory
    Stream<DynamicTest> batchStatistics() {
        return cases(Op.Phase.TRAINING);
    }

    private Stream<DynamicTest> cases(Op.Phase phase) {
        return KernelCases.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> compare(c, phase)));
    }

    private void compare(KernelWalk.Case network, Op.Phase phase) {
        try (KernelWalk here = new KernelWalk(kernels(), network, BATCH);
                KernelWalk there = new KernelWalk(reference(), network, BATCH)) {
            same(here, there, "loss", w -> new double[] {w.forward(phase)});
            same(here, there, "running statistics", KernelWalk::statistics);
            same(here, there, "gradient", KernelWalk::backward);
            same(here, there, "gradient of the data", KernelWalk::inputGradient);
            if (phase == Op.Phase.INFERENCE || batchProducts()) {
                same(here, there, "Hessian times v", KernelWalk::product);
                same(here, there, "Hessian times v again", KernelWalk::product);
            }
            if (phase == Op.Phase.INFERENCE) {
                same(here, there, "squared gradients", KernelWalk::squared);
            }
        }
    }

    private void same(KernelWalk here, KernelWalk there, String what, Function<KernelWalk, double[]> pass) {
        double[] expected = pass.apply(there);
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertThat(pass.apply(here)).as(what).containsExactly(expected, within(tolerance() * largest));
    }
}
