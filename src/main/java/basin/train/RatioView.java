package basin.train;

import basin.spectrum.GradientRatio;

/**
 * How much a perturbation changes a lane's gradient, coordinate by coordinate.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param rho radius of the full perturbation
 * @param samples of the batch
 * @param ratio what was counted
 */
public record RatioView(int step, int epoch, double rho, int samples, GradientRatio ratio) implements Finding {}
