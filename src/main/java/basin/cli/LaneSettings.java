package basin.cli;

import basin.train.LaneConfig;
import basin.train.LiveSettings;
import basin.train.OptimizerKind;
import java.util.List;
import java.util.function.Function;

/** The settings of a lane: options for all lanes, or behind one lane's optimizer. */
final class LaneSettings {
    private LaneSettings() {}

    /** All of them, in the order of the help. */
    static List<Setting<LaneConfig>> all() {
        return List.of(
                live(
                        "rho",
                        "rho",
                        "radius of the perturbation",
                        LaneConfig::rho,
                        (l, x) -> new LiveSettings(x, l.sparsity(), l.dropRate())),
                live(
                        "sparsity",
                        "sparsity",
                        "share of the coordinates left alone by SSAM",
                        LaneConfig::sparsity,
                        (l, x) -> new LiveSettings(l.rho(), x, l.dropRate())),
                live(
                        "drop-rate",
                        "dropRate",
                        "alpha of SSAM-D",
                        LaneConfig::dropRate,
                        (l, x) -> new LiveSettings(l.rho(), l.sparsity(), x)),
                whole(
                        "mask-every",
                        "maskEvery",
                        "epochs between masks of SSAM",
                        LaneConfig::maskEvery,
                        (l, n) -> with(l, n, l.fisherSamples())),
                whole(
                        "fisher-samples",
                        "fisherSamples",
                        "samples of SSAM-F's Fisher values",
                        LaneConfig::fisherSamples,
                        (l, n) -> with(l, l.maskEvery(), n)),
                number(
                        "lr",
                        "learningRate",
                        "learning rate at the start",
                        LaneConfig::learningRate,
                        (l, x) -> with(l, x, l.momentum(), l.weightDecay())),
                number(
                        "momentum",
                        "momentum",
                        "momentum",
                        LaneConfig::momentum,
                        (l, x) -> with(l, l.learningRate(), x, l.weightDecay())),
                number(
                        "weight-decay",
                        "weightDecay",
                        "weight decay",
                        LaneConfig::weightDecay,
                        (l, x) -> with(l, l.learningRate(), l.momentum(), x)));
    }

    /** Whether {@code setting} does anything to {@code optimizer}. */
    static boolean acts(Setting<LaneConfig> setting, OptimizerKind optimizer) {
        return optimizer.acts(setting.field());
    }

    private interface WithWhole {
        LaneConfig apply(LaneConfig lane, int value);
    }

    private interface WithNumber {
        LaneConfig apply(LaneConfig lane, double value);
    }

    private interface WithLive {
        LiveSettings apply(LaneConfig lane, double value);
    }

    private static Setting<LaneConfig> live(
            String option, String field, String description, Function<LaneConfig, Object> get, WithLive set) {
        return number(option, field, description, get, (l, x) -> l.with(set.apply(l, x)));
    }

    private static Setting<LaneConfig> number(
            String option, String field, String description, Function<LaneConfig, Object> get, WithNumber set) {
        return new Setting<>(option, field, "X", description, get, (l, v) -> set.apply(l, Values.number(option, v)));
    }

    private static Setting<LaneConfig> whole(
            String option, String field, String description, Function<LaneConfig, Object> get, WithWhole set) {
        return new Setting<>(option, field, "N", description, get, (l, v) -> set.apply(l, Values.whole(option, v)));
    }

    private static LaneConfig with(LaneConfig l, int maskEvery, int fisherSamples) {
        return new LaneConfig(
                l.name(),
                l.optimizer(),
                l.rho(),
                l.sparsity(),
                l.dropRate(),
                l.learningRate(),
                l.momentum(),
                l.weightDecay(),
                maskEvery,
                fisherSamples);
    }

    private static LaneConfig with(LaneConfig l, double rate, double momentum, double decay) {
        return new LaneConfig(
                l.name(),
                l.optimizer(),
                l.rho(),
                l.sparsity(),
                l.dropRate(),
                rate,
                momentum,
                decay,
                l.maskEvery(),
                l.fisherSamples());
    }
}
