package basin.kernel;

/** ND4J's kernels in double with arrays that are copies of the parameters, as they are where a GPU computes. */
class Nd4jCopiedTest extends KernelAgreement {
    @Override
    Kernels kernels() {
        return new Nd4jKernels(Precision.DOUBLE, 1, false);
    }

    @Override
    double tolerance() {
        return 1e-14;
    }
}
