package basin.model.surface;

import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.ParameterLayout;

/** A formula as an objective: w = (x, y) in float64. */
public final class FormulaObjective implements Objective {
    private static final ParameterLayout LAYOUT = ParameterLayout.flat("w", 2);

    private final Formula formula;
    private final Vec w;

    /** {@code formula} at ({@code x}, {@code y}). */
    public FormulaObjective(Formula formula, double x, double y) {
        this.formula = formula;
        this.w = Vec.of(x, y);
    }

    /** The value with its derivatives at w. */
    public Jet here() {
        return formula.at(w.get(0), w.get(1));
    }

    @Override
    public ParameterLayout layout() {
        return LAYOUT;
    }

    @Override
    public Vec parameters() {
        return w;
    }

    @Override
    public double loss() {
        return here().v();
    }

    @Override
    public double gradient(Vec gradient) {
        Jet f = here();
        gradient.set(0, f.x());
        gradient.set(1, f.y());
        return f.v();
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        Jet f = here();
        double a = v.get(0);
        double b = v.get(1);
        product.set(0, f.xx() * a + f.xy() * b);
        product.set(1, f.xy() * a + f.yy() * b);
    }
}
