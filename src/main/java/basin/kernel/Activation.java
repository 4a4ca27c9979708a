package basin.kernel;

/** What follows a linear operation, element by element. */
public enum Activation {
    /** Nothing. */
    IDENTITY,
    /** max(0, x); its derivative at 0 is 0. */
    RELU,
    /** The hyperbolic tangent. */
    TANH
}
