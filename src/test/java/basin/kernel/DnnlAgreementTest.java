package basin.kernel;

/** oneDNN's kernels in float. */
class DnnlAgreementTest extends KernelAgreement {
    @Override
    Kernels kernels() {
        return new DnnlKernels(1);
    }

    @Override
    boolean batchProducts() {
        return false;
    }
}
