package basin.train;

import basin.mask.Mask;
import basin.model.ParameterLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts masks by layer for showing. */
final class MaskViews {
    private static final int INPUTS = 1;
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;

    private MaskViews() {}

    /** The view of {@code mask}, in force after step {@code step} of epoch {@code epoch}. */
    static MaskView of(Mask mask, ParameterLayout layout, int step, int epoch) {
        byte[] bits = mask.toBytes();
        List<MaskView.LayerMask> layers = new ArrayList<>();
        for (ParameterLayout.Parameter p : layout.parameters()) {
            int end = p.offset() + p.length();
            layers.add(new MaskView.LayerMask(
                    p.name(),
                    p.filters(),
                    side(p, INPUTS),
                    side(p, HEIGHT),
                    side(p, WIDTH),
                    Arrays.copyOfRange(bits, p.offset(), end),
                    mask.count(p.offset(), end)));
        }
        return new MaskView(step, epoch, mask.count(), mask.length(), layers);
    }

    private static int side(ParameterLayout.Parameter p, int axis) {
        return p.shape().size() > axis ? p.shape().get(axis) : 1;
    }
}
