package basin.kernel;

/** ND4J's kernels in float. */
class Nd4jFloatTest extends KernelAgreement {
    @Override
    Kernels kernels() {
        return new Nd4jKernels(Precision.FLOAT, 1);
    }
}
