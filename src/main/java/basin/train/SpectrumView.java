package basin.train;

import basin.spectrum.Spectrum;

/**
 * A lane's Hessian spectrum and when it was taken.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param spectrum what was found; null until the first is ready
 * @param progress 0..1 of the measurement under way
 */
public record SpectrumView(int step, int epoch, Spectrum spectrum, double progress) {}
