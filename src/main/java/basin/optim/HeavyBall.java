package basin.optim;

import basin.kernel.Vec;

/**
 * Heavy ball with coupled decay on every parameter (Polyak 1964), as torch.optim.SGD:
 *
 * <pre>
 * v = momentum * v + (g + weight_decay * w)
 * w = w - lr * v
 * </pre>
 */
final class HeavyBall {
    private final Vec velocity;
    private final double momentum;
    private final double weightDecay;
    private double learningRate = Double.NaN;

    HeavyBall(Vec parameters, double momentum, double weightDecay) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("The momentum is " + momentum + "; 0 to below 1 is allowed.");
        }
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException("The weight decay is " + weightDecay + "; 0 or more is allowed.");
        }
        this.velocity = parameters.like();
        this.momentum = momentum;
        this.weightDecay = weightDecay;
    }

    void learningRate(double rate) {
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("The learning rate is " + rate + "; 0 or more is allowed.");
        }
        learningRate = rate;
    }

    Vec velocity() {
        return velocity;
    }

    void step(Vec w, Vec gradient) {
        if (Double.isNaN(learningRate)) {
            throw new IllegalStateException("Set the learning rate before the first step.");
        }
        w.heavyBall(velocity, gradient, momentum, weightDecay, learningRate);
    }
}
