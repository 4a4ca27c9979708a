package basin.io.report;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a reader must know before comparing the lanes; each remark stands only where it applies. */
final class Remarks {
    /** Training losses further apart than this factor are not alike. */
    private static final double UNLIKE = 1.5;

    private static final double SHORTENED = 0.95;

    private Remarks() {}

    /** A remark in bold words and the sentences that follow them. */
    record Remark(String head, String text) {}

    /** The remarks on this run, the weightiest first. */
    static List<Remark> of(ReportInput input, List<LaneFigures> lanes) {
        return Stream.of(
                        failed(lanes),
                        oneSeed(input, lanes),
                        labels(input, lanes),
                        unlikeLoss(lanes),
                        shortened(lanes),
                        unequalSettings(input),
                        changed(input, lanes),
                        unsure(lanes),
                        theory(lanes))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Names of the settings that lanes differ in beside what belongs to their optimizers. */
    static List<String> unequal(List<LaneConfig> lanes) {
        List<String> names = new ArrayList<>();
        differ(names, lanes, "learning rate", LaneConfig::learningRate);
        differ(names, lanes, "momentum", LaneConfig::momentum);
        differ(names, lanes, "weight decay", LaneConfig::weightDecay);
        return names;
    }

    private static void differ(
            List<String> names, List<LaneConfig> lanes, String name, Function<LaneConfig, Double> setting) {
        if (lanes.stream().map(setting).distinct().count() > 1) {
            names.add(name);
        }
    }

    private static Remark failed(List<LaneFigures> lanes) {
        List<String> sentences = lanes.stream()
                .filter(l -> !l.lane().failure().isEmpty())
                .map(l -> l.title() + ": " + l.lane().failure())
                .toList();
        return sentences.isEmpty() ? null : new Remark("Not every lane reached the end.", String.join(" ", sentences));
    }

    private static Remark oneSeed(ReportInput input, List<LaneFigures> lanes) {
        return lanes.size() < 2
                ? null
                : new Remark(
                        "This is one seed (" + input.config().seed() + ").",
                        "A difference of a point or two may be chance. Repeat with other seeds, and believe a difference"
                                + " only beyond two standard errors.");
    }

    private static Remark labels(ReportInput input, List<LaneFigures> lanes) {
        if (lanes.stream().noneMatch(l -> l.lane().config().optimizer().perturbs()) || lanes.size() < 2) {
            return null;
        }
        if (input.config().labelNoise() > 0) {
            return new Remark(
                    "Wrong labels are part of the example.",
                    "Much of what a perturbed lane gains in test accuracy it gains by memorizing fewer of them; its lower"
                            + " train accuracy shows that. With clean labels, expect little or no gain here.");
        }
        return new Remark(
                "The labels are clean.",
                "On small examples such as these, λ₁ falls with the perturbation while the test accuracy hardly moves.");
    }

    private static Remark unlikeLoss(List<LaneFigures> lanes) {
        List<LaneFigures> known = lanes.stream()
                .filter(l -> l.trainLoss() > 0 && !Double.isNaN(l.lambda1()))
                .sorted(Comparator.comparingDouble(LaneFigures::trainLoss))
                .toList();
        if (known.size() < 2) {
            return null;
        }
        LaneFigures low = known.get(0);
        LaneFigures high = known.get(known.size() - 1);
        return high.trainLoss() < UNLIKE * low.trainLoss()
                ? null
                : new Remark(
                        "Compare λ₁ at like training loss.",
                        "Here the training losses run from " + Numbers.significant(low.trainLoss(), 2) + " ("
                                + low.title()
                                + ") to " + Numbers.significant(high.trainLoss(), 2) + " (" + high.title()
                                + "). λ₁ falls by itself once the training loss saturates, so that long training alone"
                                + " can look flat.");
    }

    private static Remark shortened(List<LaneFigures> lanes) {
        List<String> parts = lanes.stream()
                .filter(l -> l.lane().config().optimizer().sparse() && l.length() < SHORTENED)
                .map(l -> Numbers.fixed(l.length(), 2) + " ρ in " + l.title())
                .toList();
        return parts.isEmpty()
                ? null
                : new Remark(
                        "A mask shortens the perturbation.",
                        "‖e‖ was " + Words.list(parts) + ". At equal ρ a sparse lane takes a smaller step up the slope;"
                                + " at 90 % sparsity ρ must grow two to three times to compare like with like.");
    }

    private static Remark unequalSettings(ReportInput input) {
        List<String> names = unequal(input.config().lanes());
        return names.isEmpty()
                ? null
                : new Remark(
                        "The lanes also differ in " + Words.list(names) + ".",
                        "What separates them need not be the perturbation.");
    }

    private static Remark changed(ReportInput input, List<LaneFigures> lanes) {
        int count = Settings.changes(lanes, input.config()).size();
        return count == 0
                ? null
                : new Remark(
                        "Settings were moved while it trained (" + Words.count(count, "change") + ").",
                        "The command below repeats the run without them; events.jsonl holds them for a replay.");
    }

    private static Remark unsure(List<LaneFigures> lanes) {
        return lanes.stream().noneMatch(l -> (Words.lambda1(l) + Words.ratio(l)).contains(Words.UNSURE))
                ? null
                : new Remark(
                        "“~” marks an eigenvalue that has not converged:",
                        "its residual is more than 1 % of it. More Lanczos steps settle it.");
    }

    private static Remark theory(List<LaneFigures> lanes) {
        return lanes.stream()
                        .noneMatch(l -> l.lane().config().optimizer() == OptimizerKind.SSAM_F
                                || l.lane().config().optimizer() == OptimizerKind.SSAM_D)
                ? null
                : new Remark(
                        "The paper’s cost is theoretical.",
                        "Nothing is skipped here: every gradient is computed in full, so a sparse lane is not faster than"
                                + " SAM. The counted and the measured cost show it.");
    }
}
