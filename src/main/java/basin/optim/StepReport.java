package basin.optim;

/**
 * What one step of an optimizer found.
 *
 * @param loss f(w) before the step, on the step's batch
 * @param gradientNorm ||g||; ||m g|| where a perturbation's radius is measured against that
 * @param perturbationRatio ||e|| / rho, the share of the radius that the mask left; 0 where nothing is perturbed
 * @param perturbedLoss f(w + e); NaN where there is no second pass
 * @param maskChanged whether the mask was updated or adapted in this step
 * @param moved whether w was moved: false where a loss or norm was not finite, which leaves w and momentum as before
 */
public record StepReport(
        double loss,
        double gradientNorm,
        double perturbationRatio,
        double perturbedLoss,
        boolean maskChanged,
        boolean moved) {}
