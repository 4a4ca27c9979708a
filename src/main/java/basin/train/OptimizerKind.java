package basin.train;

import java.util.Arrays;
import java.util.Optional;

/** The optimizers a lane can train with. */
public enum OptimizerKind {
    /** The plain step. */
    SGD("sgd", "SGD", false, false),
    /** Sharpness-aware minimization: every weight is perturbed. */
    SAM("sam", "SAM", true, false),
    /** Sparse SAM, mask by Fisher information. */
    SSAM_F("ssam-f", "SSAM-F", true, true),
    /** Sparse SAM, mask by dynamic sparse training. */
    SSAM_D("ssam-d", "SSAM-D", true, true),
    /** Adaptive SAM: the radius scales with the weights. */
    ASAM("asam", "ASAM", true, false),
    /** SAM on the normalization layers alone. */
    SAM_ON("sam-on", "SAM-ON", true, false),
    /** SAM every k-th step, and what it found used between. */
    LOOKSAM("looksam", "LookSAM", true, false);

    private static final double ASAM_OVER_SAM = 10;

    private final String id;
    private final String title;
    private final boolean perturbs;
    private final boolean sparse;

    OptimizerKind(String id, String title, boolean perturbs, boolean sparse) {
        this.id = id;
        this.title = title;
        this.perturbs = perturbs;
        this.sparse = sparse;
    }

    /** The name on the command line and in files: {@code ssam-f}. */
    public String id() {
        return id;
    }

    /** The name for people: {@code SSAM-F}. */
    public String title() {
        return title;
    }

    /** Whether rho acts on it. */
    public boolean perturbs() {
        return perturbs;
    }

    /** How large its rho is for the effect of SAM's: the commands in the published code of Kwon et al. 2021 have ten times SAM's for ASAM. */
    public double radiusOverSam() {
        return this == ASAM ? ASAM_OVER_SAM : 1;
    }

    /** Whether sparsity acts on it. */
    public boolean sparse() {
        return sparse;
    }

    /**
     * Whether the setting {@code field}, a component of {@link LaneConfig}, changes what it does, unless another setting
     * overrules it.
     */
    public boolean acts(String field) {
        return switch (field) {
            case "rho" -> perturbs;
            case "sparsity", "maskEvery", "norm" -> sparse;
            case "dropRate" -> this == SSAM_D;
            case "fisherSamples", "pattern" -> this == SSAM_F;
            case "lookEvery", "lookAlpha" -> this == LOOKSAM;
            default -> true;
        };
    }

    /** The optimizer called {@code id}. */
    public static Optional<OptimizerKind> byId(String id) {
        return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst();
    }
}
