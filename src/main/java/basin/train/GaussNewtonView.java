package basin.train;

import basin.spectrum.Spectrum;

/**
 * The spectrum of the Hessian's Gauss-Newton part. What it leaves of the Hessian is the curvature of the logits, which in
 * ReLU networks has a zero diagonal: there both have the same trace.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param spectrum of that part alone
 */
public record GaussNewtonView(int step, int epoch, Spectrum spectrum) implements Finding {}
