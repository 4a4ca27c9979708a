package basin.optim;

import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.TensorSet;
import java.util.Map;

/** What the optimizers share: the gradient that one of them shapes, and the base step that moves the weights along it. */
abstract class Descent implements Optimizer {
    /** Of the step under way; {@link #move} follows it. */
    final Vec gradient;

    private final BaseStep base;
    private double learningRate = Double.NaN;

    /** For vectors like {@code parameters}. */
    Descent(Vec parameters, BaseStep base) {
        gradient = parameters.like();
        this.base = base;
    }

    @Override
    public final void learningRate(double rate) {
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("The learning rate is " + rate + "; 0 or more is allowed.");
        }
        learningRate = rate;
    }

    @Override
    public Map<String, Vec> memory() {
        return base.memory();
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
    final void move(Vec w, Vec from, Moment at) {
        base.move(w, from, gradient, learningRate, at);
    }
}
