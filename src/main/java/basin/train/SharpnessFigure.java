package basin.train;

/** The numbers of sharpness, each with its definition for people. */
public enum SharpnessFigure {
    /** f(w + rho g / ||g||) - f(w). */
    ASCENT(
            "rise within ρ",
            "How much the loss rises by one ascent step to the edge of the ball of radius ρ: f(w + ρ g/‖g‖) − f(w)."
                    + " SAM's estimate of the largest rise within the ball (Foret et al. 2021). ρ is the same for all"
                    + " lanes."),
    /** E f(w + n) - f(w). */
    NOISE(
            "rise under noise",
            "How much the loss rises on average when every weight is moved by Gaussian noise of the stated size"
                    + " (expected sharpness, Neyshabur et al. 2017). Mean and standard error over draws taken with both"
                    + " signs, the same in all lanes but for their scale."),
    /** lambda_1. */
    LAMBDA_1("λ₁", "The largest eigenvalue of the Hessian: how strongly the loss bends in its sharpest direction."),
    /** The trace. */
    TRACE(
            "trace",
            "The sum of all eigenvalues of the Hessian, by Hutchinson's estimate over random signs, with its standard"
                    + " error: d times the mean bend over all directions."),
    /** lambda_1 / lambda_5. */
    RATIO(
            "λ₁/λ₅",
            "The largest over the fifth largest eigenvalue: how much the sharpest direction stands out. Not defined"
                    + " where λ₅ is not above zero."),
    /** ||e|| / rho. */
    LENGTH(
            "‖e‖/ρ",
            "The length of what the last step really perturbed over ρ: 1 where every weight is perturbed, less under a"
                    + " mask, 0 in SGD. Lanes of unlike length are not perturbed alike."),
    /** f(w). */
    LOSS(
            "train loss",
            "The mean loss over the training samples that these numbers are measured over. λ₁ and the rises fall by"
                    + " themselves once it saturates: compare them at like loss.");

    private final String title;
    private final String definition;

    SharpnessFigure(String title, String definition) {
        this.title = title;
        this.definition = definition;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** What it is, in sentences. */
    public String definition() {
        return definition;
    }

    /** Its value in {@code view}; NaN where it is not known. */
    public double of(SharpnessView view) {
        return switch (this) {
            case ASCENT -> view.sharpness().ascentRise();
            case NOISE -> view.sharpness().noiseRise();
            case LAMBDA_1 -> view.lambda1();
            case TRACE -> view.trace();
            case RATIO -> view.ratio();
            case LENGTH -> view.length();
            case LOSS -> view.sharpness().loss();
        };
    }

    /** Its standard error in {@code view}; NaN where it has none. */
    public double error(SharpnessView view) {
        return switch (this) {
            case NOISE -> view.sharpness().noiseError();
            case TRACE -> view.traceError();
            default -> Double.NaN;
        };
    }

    /** Whether its value in {@code view} is to be shown without "~". */
    public boolean converged(SharpnessView view) {
        return switch (this) {
            case LAMBDA_1 -> view.lambda1Converged();
            case RATIO -> view.ratioConverged();
            default -> true;
        };
    }
}
