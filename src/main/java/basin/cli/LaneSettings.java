package basin.cli;

import basin.train.LaneConfig;
import basin.train.LaneDraft;
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
                        "radius of the perturbation, e = rho g / ||g|| (Foret et al. 2021); ASAM's is some ten times as large",
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
                        LaneDraft::maskEvery),
                whole(
                        "fisher-samples",
                        "fisherSamples",
                        "samples of SSAM-F's Fisher values",
                        LaneConfig::fisherSamples,
                        LaneDraft::fisherSamples),
                number(
                        "lr",
                        "learningRate",
                        "learning rate at the start",
                        LaneConfig::learningRate,
                        LaneDraft::learningRate),
                number("momentum", "momentum", "momentum", LaneConfig::momentum, LaneDraft::momentum),
                number("weight-decay", "weightDecay", "weight decay", LaneConfig::weightDecay, LaneDraft::weightDecay),
                new Setting<>(
                        "pattern",
                        "pattern",
                        "P",
                        "what SSAM-F perturbs together: weights, filters, tensors, or the N of largest Fisher value of"
                                + " every M weights, N:M such as 2:4, whatever the sparsity (Mi et al., arXiv 2306.17504)",
                        LaneConfig::pattern,
                        (l, v) -> l.draft().pattern(v).config()),
                new Setting<>(
                        "norm",
                        "norm",
                        "NORM",
                        "SSAM's e = rho m g / ||g||, or with masked rho m g / ||m g||, whose rho is not comparable; one of "
                                + Values.names(LaneConfig.Norm.class),
                        LaneConfig::norm,
                        (l, v) -> l.draft()
                                .norm(Values.oneOf("norm", v, LaneConfig.Norm.class))
                                .config()),
                new Setting<>(
                        "base",
                        "base",
                        "BASE",
                        "step below the optimizer: sgd with momentum, or adamw, decay apart, beta 0.9 and 0.999"
                                + " (Loshchilov and Hutter 2019)",
                        LaneConfig::base,
                        (l, v) -> l.draft()
                                .base(Values.oneOf("base", v, LaneConfig.Base.class))
                                .config()),
                whole(
                        "look-every",
                        "lookEvery",
                        "steps from one of LookSAM's looks, g_v = g' - ||g'|| cos g / ||g||, to the next (Liu et al. 2022)",
                        LaneConfig::lookEvery,
                        LaneDraft::lookEvery),
                number(
                        "look-alpha",
                        "lookAlpha",
                        "alpha of LookSAM's steps between, g + alpha ||g|| / ||g_v|| g_v",
                        LaneConfig::lookAlpha,
                        LaneDraft::lookAlpha));
    }

    /** Whether {@code setting} does anything to {@code optimizer}. */
    static boolean acts(Setting<LaneConfig> setting, OptimizerKind optimizer) {
        return optimizer.acts(setting.field());
    }

    private interface WithWhole {
        LaneDraft apply(LaneDraft lane, int value);
    }

    private interface WithNumber {
        LaneDraft apply(LaneDraft lane, double value);
    }

    private interface WithLive {
        LiveSettings apply(LaneConfig lane, double value);
    }

    private static Setting<LaneConfig> live(
            String option, String field, String description, Function<LaneConfig, Object> get, WithLive set) {
        return number(option, field, description, get, (d, x) -> d.live(set.apply(d.config(), x)));
    }

    private static Setting<LaneConfig> number(
            String option, String field, String description, Function<LaneConfig, Object> get, WithNumber set) {
        return new Setting<>(
                option, field, "X", description, get, (l, v) -> set.apply(l.draft(), Values.number(option, v))
                        .config());
    }

    private static Setting<LaneConfig> whole(
            String option, String field, String description, Function<LaneConfig, Object> get, WithWhole set) {
        return new Setting<>(
                option, field, "N", description, get, (l, v) -> set.apply(l.draft(), Values.whole(option, v))
                        .config());
    }
}
