package basin.train;

import java.math.BigDecimal;
import java.util.List;

/**
 * Settings for an experiment, published by others where that can be, each with where it stands.
 *
 * @param name it is asked for by
 * @param config all settings, the data folder left open
 * @param values what is published, in the order in which it is shown
 */
public record Preset(String name, RunConfig config, List<Value> values) {
    /** Copies the list. */
    public Preset {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param setting as the command line calls it
     * @param value as it is typed there
     * @param source where it is published, or why it was chosen
     */
    public record Value(String setting, String value, String source) {}

    /** The lane of {@code optimizer}, called {@code name}. */
    public LaneConfig lane(String name, OptimizerKind optimizer) {
        LaneConfig l = config.lanes().stream()
                .filter(lane -> lane.optimizer() == optimizer)
                .findFirst()
                .orElseGet(() -> likeSam(name, optimizer));
        return l.draft().name(name).config();
    }

    /** A lane of an optimizer that the source did not train: all that it shares with SAM is SAM's. */
    private LaneConfig likeSam(String name, OptimizerKind optimizer) {
        LaneConfig sam = lane(name, OptimizerKind.SAM);
        LaneConfig own = Defaults.lane(name, optimizer);
        return own.draft()
                .live(new LiveSettings(sam.rho() * optimizer.radiusOverSam(), own.sparsity(), own.dropRate()))
                .learningRate(sam.learningRate())
                .momentum(sam.momentum())
                .weightDecay(sam.weightDecay())
                .config();
    }

    /**
     * The settings for a smaller machine: widths, training samples and epochs times {@code scale}, each 1 at least, so that a run costs
     * about the fourth power of it.
     *
     * @throws IllegalArgumentException where the scale is not above 0 and at most 1
     */
    public RunConfig scaled(double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("The scale is " + scale + ". It must be above 0 and at most 1.");
        }
        if (scale == 1) {
            return config;
        }
        return config.draft()
                .data(config.data() + "@" + new BigDecimal(Double.toString(scale)).toPlainString())
                .network(network(config.network(), scale))
                .width(times(config.width(), scale))
                .epochs(times(config.epochs(), scale))
                .config();
    }

    private static int times(int value, double scale) {
        return (int) Math.max(1, Math.rint(value * scale));
    }

    /** A wide network's factor stands in its name. */
    private static String network(String network, double scale) {
        if (!network.startsWith("wrn")) {
            return network;
        }
        int dash = network.lastIndexOf('-');
        return network.substring(0, dash + 1) + times(Integer.parseInt(network.substring(dash + 1)), scale);
    }
}
