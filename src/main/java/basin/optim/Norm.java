package basin.optim;

/** Which part of g the radius of a masked perturbation is measured against. Their rhos cannot be compared. */
public enum Norm {
    /** All of it, as in the paper: a sparser mask makes the perturbation smaller. */
    FULL,
    /** What the mask leaves: the perturbation always has length rho, and the rest of g need not be computed. */
    MASKED
}
