package basin.optim;

import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.TensorSet;

/**
 * What the optimizers share: heavy ball with coupled decay on every parameter (Polyak 1964), as torch.optim.SGD:
 *
 * <pre>
 * v = momentum * v + (g + weight_decay * w)
 * w = w - lr * v
 * </pre>
 */
abstract class HeavyBall implements Optimizer {
    /** Of the step under way; {@link #move} follows it. */
    final Vec gradient;

    private final Vec velocity;
    private final double momentum;
    private final double weightDecay;
    private double learningRate = Double.NaN;

    /** For vectors like {@code parameters}; {@code momentum} is 0 to below 1, {@code weightDecay} 0 or more. */
    HeavyBall(Vec parameters, double momentum, double weightDecay) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("The momentum is " + momentum + "; 0 to below 1 is allowed.");
        }
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException("The weight decay is " + weightDecay + "; 0 or more is allowed.");
        }
        gradient = parameters.like();
        velocity = parameters.like();
        this.momentum = momentum;
        this.weightDecay = weightDecay;
    }

    @Override
    public final void learningRate(double rate) {
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("The learning rate is " + rate + "; 0 or more is allowed.");
        }
        learningRate = rate;
    }

    @Override
    public final Vec velocity() {
        return velocity;
    }

    /** The first pass of a step: f(w), with {@link #gradient} set. */
    final double first(Objective f) {
        check();
        return f.gradient(gradient);
    }

    /** As {@link #first(Objective)}, of {@link #gradient} the tensors {@code wanted} alone. */
    final double first(Objective f, TensorSet wanted) {
        check();
        return f.gradient(gradient, wanted);
    }

    private void check() {
        if (Double.isNaN(learningRate)) {
            throw new IllegalStateException("Set the learning rate before the first step.");
        }
    }

    /** Sets {@code w} to what {@link #gradient} makes of the weights in {@code from}. */
    final void move(Vec w, Vec from) {
        w.heavyBall(from, velocity, gradient, momentum, weightDecay, learningRate);
    }
}
