package basin.optim;

import basin.kernel.Vec;
import java.util.Map;

/**
 * The step below an optimizer: how a gradient, perturbed or not, moves the weights. It holds vectors for one w; used by
 * one thread.
 */
public sealed interface BaseStep permits HeavyBall, AdamW {
    /**
     * Sets {@code w} to where a step from {@code from} along {@code gradient} ends; {@code from} may be {@code w} itself.
     *
     * @param learningRate 0 or more
     * @param at where in the run this step is
     */
    void move(Vec w, Vec from, Vec gradient, double learningRate, Moment at);

    /** The vectors themselves that go from step to step, by name, zeros before the first step. */
    Map<String, Vec> memory();

    /** {@code decay}, where it is 0 or more. */
    static double checkDecay(double decay) {
        if (!(decay >= 0 && Double.isFinite(decay))) {
            throw new IllegalArgumentException("The weight decay is " + decay + "; 0 or more is allowed.");
        }
        return decay;
    }
}
