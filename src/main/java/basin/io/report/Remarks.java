package basin.io.report;

import basin.io.Numbers;
import basin.io.UnlikeLoss;
import basin.spectrum.Spectrum;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must be known before lanes are compared, in English; each remark stands only where it applies. On any thread. */
public final class Remarks {
    private static final double SHORTENED = 0.95;

    private Remarks() {}

    /** A remark in bold words and the sentences that follow them, which may be none. */
    public record Remark(String head, String text) {}

    /**
     * What remarks ask of a lane; NaN and null are not measured.
     *
     * @param config of the lane
     * @param title for people
     * @param failure why it ended early, a sentence; empty otherwise
     * @param trainLoss mean over the last epoch's batches
     * @param length mean of ||e||/rho over the last epoch
     * @param spectrum the last
     */
    public record Lane(
            LaneConfig config, String title, String failure, double trainLoss, double length, Spectrum spectrum) {
        private boolean unsure() {
            return spectrum != null
                    && IntStream.of(0, Spectrum.RATIO_OVER - 1)
                            .filter(i -> i < spectrum.eigenvalues().length)
                            .anyMatch(i -> !spectrum.converged(i));
        }

        private double lambda1() {
            return spectrum == null || spectrum.eigenvalues().length == 0 ? Double.NaN : spectrum.eigenvalues()[0];
        }
    }

    /** The remarks of a report. */
    static List<Remark> of(ReportInput input, List<LaneFigures> figures) {
        List<Lane> lanes = figures.stream()
                .map(f -> new Lane(
                        f.lane().config(), f.title(), f.lane().failure(), f.trainLoss(), f.length(), f.spectrum()))
                .toList();
        return of(
                input.config(), lanes, Settings.changes(figures, input.config()).size());
    }

    /** The remarks on a run, the weightiest first; {@code changes} counts the settings moved while it trained. */
    public static List<Remark> of(RunConfig run, List<Lane> lanes, int changes) {
        return Stream.of(
                        failed(lanes),
                        oneSeed(run, lanes),
                        labels(run, lanes),
                        unlikeLoss(lanes),
                        shortened(lanes),
                        unequalSettings(run),
                        changed(changes),
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

    private static Remark failed(List<Lane> lanes) {
        List<String> sentences = lanes.stream()
                .filter(l -> !l.failure().isEmpty())
                .map(l -> l.title() + ": " + l.failure())
                .toList();
        return sentences.isEmpty() ? null : new Remark("Not every lane reached the end.", String.join(" ", sentences));
    }

    private static Remark oneSeed(RunConfig run, List<Lane> lanes) {
        return lanes.size() < 2
                ? null
                : new Remark(
                        "This is one seed (" + run.seed() + ").",
                        "A difference of a point or two may be chance. Repeat with other seeds, and believe a difference"
                                + " only beyond two standard errors.");
    }

    private static Remark labels(RunConfig run, List<Lane> lanes) {
        if (lanes.stream().noneMatch(l -> l.config().optimizer().perturbs()) || lanes.size() < 2) {
            return null;
        }
        if (run.labelNoise() > 0) {
            return new Remark(
                    "Wrong labels are part of the example.",
                    "Much of what a perturbed lane gains in test accuracy it gains by memorizing fewer of them; its lower"
                            + " train accuracy shows that. With clean labels, expect little or no gain here.");
        }
        return new Remark(
                "The labels are clean.",
                "On small examples such as these, λ₁ falls with the perturbation while the test accuracy hardly moves.");
    }

    private static Remark unlikeLoss(List<Lane> lanes) {
        Map<String, Double> losses = new LinkedHashMap<>();
        lanes.stream().filter(l -> !Double.isNaN(l.lambda1())).forEach(l -> losses.put(l.title(), l.trainLoss()));
        return UnlikeLoss.among(losses)
                .map(unlike -> new Remark(
                        "Compare λ₁ at like training loss.",
                        "Here the training losses run from " + unlike.range()
                                + ". λ₁ falls by itself once the training loss saturates, so that long training alone"
                                + " can look flat."))
                .orElse(null);
    }

    private static Remark shortened(List<Lane> lanes) {
        List<String> parts = lanes.stream()
                .filter(l -> l.config().optimizer().sparse() && l.length() < SHORTENED)
                .map(l -> Numbers.fixed(l.length(), 2) + " ρ in " + l.title())
                .toList();
        return parts.isEmpty()
                ? null
                : new Remark(
                        "A mask shortens the perturbation.",
                        "‖e‖ was " + Words.list(Language.ENGLISH, parts)
                                + ". At equal ρ a sparse lane takes a smaller step up the slope;"
                                + " at 90 % sparsity ρ must grow two to three times to compare like with like.");
    }

    private static Remark unequalSettings(RunConfig run) {
        List<String> names = unequal(run.lanes());
        return names.isEmpty()
                ? null
                : new Remark(
                        "The lanes also differ in " + Words.list(Language.ENGLISH, names) + ".",
                        "What separates them need not be the perturbation.");
    }

    private static Remark changed(int count) {
        return count == 0
                ? null
                : new Remark(
                        "Settings were moved while it trained (" + Words.count(Language.ENGLISH, count, "change")
                                + ").",
                        "The run’s command repeats it without them; events.jsonl holds them for a replay.");
    }

    private static Remark unsure(List<Lane> lanes) {
        return lanes.stream().noneMatch(Lane::unsure)
                ? null
                : new Remark(
                        "“~” marks an eigenvalue that has not converged:",
                        "its residual is more than 1 % of it. More Lanczos steps settle it.");
    }

    private static Remark theory(List<Lane> lanes) {
        return lanes.stream().noneMatch(l -> l.config().optimizer().sparse())
                ? null
                : new Remark(
                        "The paper’s cost is theoretical.",
                        "The exact step computes every gradient in full, so a sparse lane is not faster than SAM;"
                                + " the masked norm leaves some out. The counted and the measured cost show it.");
    }
}
