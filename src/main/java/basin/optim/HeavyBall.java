package basin.optim;

import basin.kernel.Vec;
import java.util.Map;

/**
 * Heavy ball with coupled decay on every parameter (Polyak 1964), as torch.optim.SGD:
 *
 * <pre>
 * v = momentum * v + (g + weight_decay * w)
 * w = w - lr * v
 * </pre>
 */
public final class HeavyBall implements BaseStep {
    /** The name of v. */
    public static final String MOMENTUM = "momentum";

    private final Vec velocity;
    private final double momentum;
    private final double weightDecay;

    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    public HeavyBall(Vec parameters, double momentum, double weightDecay) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("The momentum is " + momentum + "; 0 to below 1 is allowed.");
        }
        velocity = parameters.like();
        this.momentum = momentum;
        this.weightDecay = BaseStep.checkDecay(weightDecay);
    }

    @Override
    public void move(Vec w, Vec from, Vec gradient, double learningRate, Moment at) {
        w.heavyBall(from, velocity, gradient, momentum, weightDecay, learningRate);
    }

    @Override
    public Map<String, Vec> memory() {
        return Map.of(MOMENTUM, velocity);
    }
}
