package basin.train;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one lane trains with.
 *
 * @param name shown to people and used for its folder; unique in a run
 * @param optimizer the rule of its steps
 * @param rho radius of the perturbation, 0 or more
 * @param sparsity share of the coordinates left alone, 0..1
 * @param dropRate alpha of SSAM-D, 0..1
 * @param learningRate lr0, above 0
 * @param momentum 0 to below 1, of {@link Base#SGD}
 * @param weightDecay 0 or more
 * @param maskEvery epochs between masks, 1 or more
 * @param fisherSamples N of SSAM-F, 1 or more
 * @param pattern what SSAM-F perturbs or leaves alone together: {@code weights}, {@code filters}, {@code tensors} or N:M
 *     such as {@code 2:4}, which decides the share of coordinates by itself
 * @param norm over what the radius of SSAM is measured
 * @param base the step below the optimizer
 * @param lookEvery k of LookSAM, 1 or more
 * @param lookAlpha alpha of LookSAM, 0 or more
 */
public record LaneConfig(
        String name,
        OptimizerKind optimizer,
        double rho,
        double sparsity,
        double dropRate,
        double learningRate,
        double momentum,
        double weightDecay,
        int maskEvery,
        int fisherSamples,
        String pattern,
        Norm norm,
        Base base,
        int lookEvery,
        double lookAlpha) {
    /** The paper's pattern: each number by itself. */
    public static final String WEIGHTS = "weights";

    private static final int LOOK_EVERY = 5;
    private static final double LOOK_ALPHA = 0.7;

    /** What ||g|| in e = rho m g / ||g|| is taken over. */
    public enum Norm {
        /** All of g: the exact method. */
        FULL,
        /** m g. Its rho is not comparable with the exact method's. */
        MASKED
    }

    /** The step that a gradient, perturbed or not, is followed by. */
    public enum Base {
        /** Heavy ball with coupled decay. */
        SGD,
        /** Adam with decoupled decay. */
        ADAMW
    }

    /** A lane of the papers' own steps: masks of single weights, the full norm, SGD below, LookSAM's k = 5 and alpha = 0.7. */
    public LaneConfig(
            String name,
            OptimizerKind optimizer,
            double rho,
            double sparsity,
            double dropRate,
            double learningRate,
            double momentum,
            double weightDecay,
            int maskEvery,
            int fisherSamples) {
        this(
                name,
                optimizer,
                rho,
                sparsity,
                dropRate,
                learningRate,
                momentum,
                weightDecay,
                maskEvery,
                fisherSamples,
                WEIGHTS,
                Norm.FULL,
                Base.SGD,
                LOOK_EVERY,
                LOOK_ALPHA);
    }

    /** A draft that starts from these settings. */
    public LaneDraft draft() {
        return new LaneDraft(this);
    }

    /** The same lane with these live settings. */
    public LaneConfig with(LiveSettings live) {
        return draft().live(live).config();
    }

    /** The settings of this lane that may change while it trains. */
    public LiveSettings live() {
        return new LiveSettings(rho, sparsity, dropRate);
    }

    /** Whether the setting {@code field}, a component of this record, changes what this lane does. */
    public boolean acts(String field) {
        return optimizer.acts(field) && !overruled(field, pattern, base);
    }

    /** Whether another setting takes the place of {@code field}: an N:M pattern that of sparsity, AdamW that of momentum. */
    public static boolean overruled(String field, String pattern, Base base) {
        return switch (field) {
            case "sparsity" -> pattern.contains(":");
            case "momentum" -> base == Base.ADAMW;
            default -> false;
        };
    }

    /** Which of the components pattern, norm and base act here and are not the papers' own. */
    public List<String> departures() {
        return Stream.of("pattern", "norm", "base")
                .filter(field -> acts(field) && !own(field))
                .toList();
    }

    private boolean own(String field) {
        return switch (field) {
            case "pattern" -> pattern.equals(WEIGHTS);
            case "norm" -> norm == Norm.FULL;
            default -> base == Base.SGD;
        };
    }

    /** Its name for people, with the optimizer's title instead of its id: lane {@code ssam-f-2} is SSAM-F 2; other names stay. */
    public String title() {
        String id = optimizer.id();
        if (!name.startsWith(id)) {
            return name;
        }
        String rest = name.substring(id.length()).replace('-', ' ').strip();
        return rest.isEmpty() ? optimizer.title() : optimizer.title() + " " + rest;
    }

    /** The {@link #departures} in words: {@code filters, masked norm, AdamW}. */
    public String variant() {
        return departures().stream()
                .map(field -> switch (field) {
                    case "pattern" -> pattern;
                    case "norm" -> "masked norm";
                    default -> "AdamW";
                })
                .collect(Collectors.joining(", "));
    }
}
