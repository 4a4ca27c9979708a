package basin.train.playground;

import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.ParameterLayout;
import basin.model.surface.FormulaObjective;
import basin.train.playground.StepTrace.Point;

/** A function of two variables that remembers where an optimizer's second pass took its gradient, and what that was. */
final class SecondPass implements Objective {
    private final FormulaObjective f;
    Point at;
    double loss;
    Point gradient;

    /** Of {@code f}; without a second pass that is the first one, of this {@code loss} and {@code gradient}. */
    SecondPass(FormulaObjective f, double loss, Point gradient) {
        this.f = f;
        this.loss = loss;
        this.gradient = gradient;
        at = point(f.parameters());
    }

    @Override
    public double perturbedGradient(Vec into) {
        loss = f.gradient(into);
        gradient = point(into);
        at = point(f.parameters());
        return loss;
    }

    private static Point point(Vec v) {
        return new Point(v.get(0), v.get(1));
    }

    @Override
    public ParameterLayout layout() {
        return f.layout();
    }

    @Override
    public Vec parameters() {
        return f.parameters();
    }

    @Override
    public double loss() {
        return f.loss();
    }

    @Override
    public double gradient(Vec into) {
        return f.gradient(into);
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        f.hessianVector(v, product);
    }
}
