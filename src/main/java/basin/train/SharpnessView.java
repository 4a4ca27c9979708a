package basin.train;

import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;

/**
 * A lane's numbers of sharpness side by side, over the same samples; {@link SharpnessFigure} defines each.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param sharpness the rises of the loss, and the loss itself
 * @param lambda1 the Hessian's largest eigenvalue; NaN where none was taken at this step
 * @param lambda1Converged whether its residual is small
 * @param ratio lambda_1 / lambda_5; NaN where it is not known or not defined
 * @param ratioConverged whether both residuals are small
 * @param trace of the Hessian; NaN where it is not known
 * @param traceError its standard error
 * @param length ||e|| / rho of the step, the share of the radius that the mask left; 0 where nothing is perturbed
 */
public record SharpnessView(
        int step,
        int epoch,
        Sharpness sharpness,
        double lambda1,
        boolean lambda1Converged,
        double ratio,
        boolean ratioConverged,
        double trace,
        double traceError,
        double length)
        implements Finding {
    /** With the eigenvalues of {@code spectrum}, which is of the same weights; null where there is none. */
    public static SharpnessView of(int step, int epoch, Sharpness sharpness, Spectrum spectrum, double length) {
        double nan = Double.NaN;
        return spectrum == null
                ? new SharpnessView(step, epoch, sharpness, nan, false, nan, false, nan, nan, length)
                : new SharpnessView(
                        step,
                        epoch,
                        sharpness,
                        spectrum.eigenvalues()[0],
                        spectrum.converged(0),
                        spectrum.ratio(),
                        spectrum.ratioConverged(),
                        spectrum.trace(),
                        spectrum.traceError(),
                        length);
    }
}
