package basin.train;

/**
 * The newest of each kind that was found out about a lane; null before the first. Immutable.
 *
 * @param sharpness its numbers of sharpness
 * @param ratio its gradient ratios
 * @param layers its layers' spectra
 * @param gaussNewton the spectrum of the Gauss-Newton part
 * @param trouble why the last measurement ended early, a sentence; empty where it did not
 */
public record Findings(
        SharpnessView sharpness, RatioView ratio, LayersView layers, GaussNewtonView gaussNewton, String trouble) {
    /** Nothing yet. */
    public static final Findings NONE = new Findings(null, null, null, null, "");

    /** These with {@code finding} in place of the last of its kind. */
    public Findings with(Finding finding) {
        return new Findings(
                finding instanceof SharpnessView s ? s : sharpness,
                finding instanceof RatioView r ? r : ratio,
                finding instanceof LayersView l ? l : layers,
                finding instanceof GaussNewtonView g ? g : gaussNewton,
                trouble);
    }

    /** These with another {@code sentence} of trouble. */
    Findings troubled(String sentence) {
        return new Findings(sharpness, ratio, layers, gaussNewton, sentence);
    }
}
