package basin.train;

/** What can be asked of a lane's weights beside {@link Experiment#measure}. */
public enum Inquiry {
    /** {@link RatioView}: two gradients of one batch. */
    RATIO("Gradient ratio"),
    /** {@link SharpnessView}: a gradient and some losses. */
    SHARPNESS("Sharpness"),
    /** {@link GaussNewtonView}: as many products as a spectrum at the final size. */
    GAUSS_NEWTON("Gauss-Newton eigenvalues"),
    /** {@link LayersView}: so many for every layer. */
    LAYERS("Eigenvalues of the layers");

    private final String work;

    Inquiry(String work) {
        this.work = work;
    }

    /** What is under way, a sentence part. */
    public String work() {
        return work;
    }

    /** Whether it is one of those that are taken one at a time in a run. */
    boolean spectrum() {
        return this == GAUSS_NEWTON || this == LAYERS;
    }
}
