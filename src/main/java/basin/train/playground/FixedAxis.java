package basin.train.playground;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.mask.MaskState;

/** Perturbs the same coordinates in every step. */
final class FixedAxis implements MaskRule {
    private Mask mask;

    FixedAxis(boolean x, boolean y) {
        mask = Mask.of(new byte[] {(byte) (x ? 1 : 0), (byte) (y ? 1 : 0)});
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public void sparsity(double sparsity) {
        throw new IllegalArgumentException("The sparsity of a fixed mask cannot be set.");
    }

    @Override
    public double sparsity() {
        return 1 - mask.count() / 2.0;
    }

    @Override
    public void update(Vec gradient, int epoch, int epochs) {}

    @Override
    public boolean adapt(Vec gradient) {
        return false;
    }

    @Override
    public MaskState state() {
        return new MaskState(mask, null, "");
    }

    @Override
    public void restore(MaskState state) {
        mask = state.mask();
    }
}
