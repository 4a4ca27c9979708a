package basin.kernel;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** ND4J's kernels in float on a GPU, held to oneDNN's on the processor: losses, gradients, products and squares of every operation. */
class GpuAgreementTest extends KernelAgreement {
    @BeforeAll
    static void onlyWithOne() {
        Assumptions.assumeTrue(Backends.gpu(), () -> "CPU and GPU are not compared. " + Machine.gpu());
    }

    @Override
    Kernels kernels() {
        return new Nd4jKernels(Precision.FLOAT, 1);
    }

    @Override
    Kernels reference() {
        return new DnnlKernels(1);
    }

    @Override
    double tolerance() {
        return 1e-4;
    }

    @Override
    boolean batchProducts() {
        return false; // oneDNN's have none
    }
}
