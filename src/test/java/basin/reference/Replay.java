package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.mask.MaskState;

/** A rule that gives the stored masks: one for the whole run or, where that is how they are stored, one a step. */
final class Replay implements MaskRule {
    private final Reference file;
    private final String run;
    private Mask mask;

    Replay(Reference file, String run) {
        this.file = file;
        this.run = run;
    }

    /** The mask at {@code pointer}. */
    static Mask mask(Reference file, String pointer) {
        double[] stored = file.parameters(pointer);
        byte[] bits = new byte[stored.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) stored[i];
            assertThat((double) bits[i]).as(pointer).isEqualTo(stored[i]);
        }
        return Mask.of(bits);
    }

    @Override
    public Mask mask() {
        return mask;
    }

    /** The step's number is its epoch here; a step's mask has to be what the step before left. */
    @Override
    public void update(Vec gradient, int epoch, int epochs) {
        boolean kept = file.has(run + "/mask");
        Mask next = mask(file, kept ? run + "/mask" : run + "/steps/" + epoch + "/mask");
        if (!kept && epoch > 0) {
            assertThat(next).isEqualTo(mask(file, run + "/steps/" + (epoch - 1) + "/mask_after"));
        }
        assertThat(next.count())
                .isEqualTo((int) file.number(run + "/k"))
                .isEqualTo(Mask.ones(sparsity(), next.length()));
        mask = next;
    }

    @Override
    public double sparsity() {
        return file.number(run + "/sparsity");
    }

    @Override
    public void sparsity(double sparsity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean adapt(Vec gradient) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MaskState state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void restore(MaskState state) {
        throw new UnsupportedOperationException();
    }
}
