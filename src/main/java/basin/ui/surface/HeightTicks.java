package basin.ui.surface;

import basin.io.LossScale;
import java.util.stream.IntStream;

/**
 * The ticks of the height's axis, made once a scale.
 *
 * @param shares of the axis, rising
 * @param labels their losses, as many
 */
record HeightTicks(double[] shares, String[] labels) {
    /** Those of {@code scale}. */
    static HeightTicks of(LossScale scale) {
        double[] losses = scale.ticks();
        double[] shares = new double[losses.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scale.share(losses[i]);
        }
        String[] labels =
                IntStream.range(0, losses.length).mapToObj(scale::label).toArray(String[]::new);
        return new HeightTicks(shares, labels);
    }
}
