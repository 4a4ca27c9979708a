package basin.spectrum;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.model.Objective;

/**
 * How much a loss rises around its weights, in the two ways that need no Hessian. Immutable.
 *
 * @param samples how many samples the loss is a mean over
 * @param loss f(w)
 * @param gradientNorm ||g||
 * @param rho the radius of the ball
 * @param ascentRise f(w + rho g / ||g||) - f(w): SAM's estimate, by one ascent step, of the largest rise within the ball
 *     (Foret et al., ICLR 2021, equation 2)
 * @param sigma the standard deviation of the noise on each weight
 * @param relative sigma sqrt(d) / ||w||: how long the noise is beside the weights
 * @param draws of the noise
 * @param noiseRise the mean of (f(w + n) + f(w - n)) / 2 - f(w) over the draws n ~ N(0, sigma^2 I), whose mean is that of
 *     f(w + n) - f(w), the expected sharpness (Neyshabur et al., NeurIPS 2017), without the gradient's scatter;
 *     sigma^2 trace(H) / 2 where f is quadratic
 * @param noiseError its standard error; NaN for one draw
 */
public record Sharpness(
        int samples,
        double loss,
        double gradientNorm,
        double rho,
        double ascentRise,
        double sigma,
        double relative,
        int draws,
        double noiseRise,
        double noiseError) {
    /** The purpose of the random stream that noise is drawn from: the same draws, but for their scale, in every lane. */
    public static final String PURPOSE = "noise";

    /** Keeps the ascent step defined where the gradient is zero, as in SAM's own step. */
    private static final double EPSILON = 1e-7;

    /**
     * What is measured.
     *
     * @param rho the radius of the ball, above 0
     * @param noise above 0: the length of the noise over that of the weights, or the standard deviation on each weight
     * @param absolute whether {@code noise} is that standard deviation itself
     * @param draws of the noise, 1 or more
     */
    public record Settings(double rho, double noise, boolean absolute, int draws) {
        /** Checks the ranges. */
        public Settings {
            above("rho", rho);
            above("noise", noise);
            if (draws < 1) {
                throw new IllegalArgumentException("draws is " + draws + ". It must be 1 or more.");
            }
        }

        private static void above(String name, double value) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(name + " is " + value + ". It must be above 0 and finite.");
            }
        }
    }

    /**
     * Measures {@code f} around its w, which has its very bits afterwards.
     *
     * @param samples how many samples {@code f} is a mean over, for the record
     * @throws ArithmeticException with a sentence where the loss or gradient at w is not finite
     */
    public static Sharpness measure(Objective f, Settings settings, int samples, Rng rng) {
        Vec w = f.parameters();
        Vec gradient = w.like();
        double loss = f.gradient(gradient);
        double norm = gradient.norm();
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            throw new ArithmeticException("The loss or its gradient is not finite at these weights.");
        }
        double root = Math.sqrt(w.length());
        double sigma = settings.absolute() ? settings.noise() : settings.noise() * w.norm() / root;
        Vec saved = w.copy();
        try {
            w.add(settings.rho() / (norm + EPSILON), gradient);
            double ascent = f.loss() - loss;
            double[] rises = new double[settings.draws()];
            for (int i = 0; i < rises.length; i++) {
                fill(gradient, rng);
                rises[i] = (there(f, saved, sigma, gradient) + there(f, saved, -sigma, gradient)) / 2 - loss;
            }
            return new Sharpness(
                    samples,
                    loss,
                    norm,
                    settings.rho(),
                    ascent,
                    sigma,
                    sigma * root / saved.norm(),
                    rises.length,
                    SpectrumEstimator.mean(rises),
                    SpectrumEstimator.standardError(rises));
        } finally {
            w.set(saved);
        }
    }

    private static void fill(Vec v, Rng rng) {
        for (int i = 0; i < v.length(); i++) {
            v.set(i, rng.nextGaussian());
        }
    }

    private static double there(Objective f, Vec w, double a, Vec direction) {
        f.parameters().set(w);
        f.parameters().add(a, direction);
        return f.loss();
    }
}
