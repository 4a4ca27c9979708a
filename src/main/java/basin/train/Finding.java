package basin.train;

/** Something found out about a lane's weights beside its surface and its spectrum. Immutable, with plain arrays. */
public sealed interface Finding permits SharpnessView, RatioView, LayersView, GaussNewtonView {
    /** The step after which the weights were taken; -1 before the first. */
    int step();

    /** The epoch of that step. */
    int epoch();
}
