package basin.train.playground;

import basin.kernel.Vec;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.model.surface.Formula;
import basin.model.surface.FormulaObjective;
import basin.optim.MaskEvery;
import basin.optim.Moment;
import basin.optim.Optimizer;
import basin.optim.Sam;
import basin.optim.Sgd;
import basin.optim.Ssam;
import basin.train.OptimizerKind;
import basin.train.playground.StepTrace.Masked;
import basin.train.playground.StepTrace.Point;
import java.util.ArrayList;
import java.util.List;

/** Plays SGD, SAM and SSAM on a formula, in float64. Loads native code at its first use, which may take seconds. */
public final class Playground {
    /** The steps of a way. */
    public static final int STEPS = 60;

    /** The optimizers that are played. */
    public static final List<OptimizerKind> KINDS = List.of(OptimizerKind.SGD, OptimizerKind.SAM, OptimizerKind.SSAM_F);

    private static final double HALF = 1.6;
    private static final int SIDE = 97;

    private Playground() {}

    /** Plays {@code spec}; the same spec gives the same bits. A formula that cannot be read is refused as by {@link #check}. */
    public static Play play(Spec spec) {
        Formula formula = Formula.of(spec.formula());
        return new Play(
                spec,
                field(formula),
                KINDS.stream().map(k -> trace(formula, spec, k)).toList(),
                KINDS.stream().map(k -> path(formula, spec, k)).toList());
    }

    /** Refuses a formula that cannot be read, with a sentence that says where. */
    public static void check(String formula) {
        Formula.of(formula);
    }

    private static Play.Field field(Formula formula) {
        double[] values = new double[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = formula.at(place(i % SIDE), place(i / SIDE)).v();
        }
        return new Play.Field(HALF, SIDE, values);
    }

    private static double place(int i) {
        return HALF * (2.0 * i / (SIDE - 1) - 1);
    }

    private static StepTrace trace(Formula formula, Spec spec, OptimizerKind kind) {
        FormulaObjective f = new FormulaObjective(formula, spec.x(), spec.y());
        Optimizer optimizer = optimizer(spec, kind, f);
        Vec g = f.parameters().like();
        double loss = f.gradient(g);
        Point gradient = point(g);
        SecondPass second = new SecondPass(f, loss, gradient);
        optimizer.step(second, new Moment(0, 1, 0, 0));
        return new StepTrace(
                kind,
                new Point(spec.x(), spec.y()),
                loss,
                gradient,
                masked(optimizer.mask()),
                new Point(second.at.x() - spec.x(), second.at.y() - spec.y()),
                second.loss,
                second.gradient,
                point(f.parameters()),
                f.loss());
    }

    private static BallPath path(Formula formula, Spec spec, OptimizerKind kind) {
        FormulaObjective f = new FormulaObjective(formula, spec.x(), spec.y());
        Optimizer optimizer = optimizer(spec, kind, f);
        List<Point> points = new ArrayList<>(List.of(point(f.parameters())));
        for (int step = 0; step < STEPS; step++) {
            if (!optimizer.step(f, new Moment(step, STEPS, 0, step)).moved()) {
                break;
            }
            points.add(point(f.parameters()));
        }
        return new BallPath(kind, points, f.loss(), f.here().largestEigenvalue());
    }

    private static Optimizer optimizer(Spec spec, OptimizerKind kind, FormulaObjective f) {
        Optimizer optimizer =
                switch (kind) {
                    case SGD -> new Sgd(f.parameters(), spec.momentum(), 0);
                    case SAM -> new Sam(f.parameters(), spec.momentum(), 0);
                    case SSAM_F, SSAM_D ->
                        new Ssam(f.parameters(), spec.momentum(), 0, rule(spec, f), MaskEvery.epochs(1));
                    case ASAM, SAM_ON, LOOKSAM ->
                        throw new IllegalArgumentException(kind.title() + " is not one of the playground's.");
                };
        optimizer.learningRate(spec.rate());
        optimizer.rho(spec.rho());
        return optimizer;
    }

    private static MaskRule rule(Spec spec, FormulaObjective f) {
        return switch (spec.axis()) {
            case FISHER -> new FisherRule(f.parameters(), 0.5, new SquaredGradient(f));
            case X -> new FixedAxis(true, false);
            case Y -> new FixedAxis(false, true);
            case BOTH -> new FixedAxis(true, true);
        };
    }

    /** Of one sample, the function itself, the Fisher information's diagonal is the gradient squared. */
    private record SquaredGradient(FormulaObjective f) implements FisherSource {
        @Override
        public void fisher(Vec fisher, int epoch) {
            f.gradient(fisher);
            for (int i = 0; i < fisher.length(); i++) {
                fisher.set(i, fisher.get(i) * fisher.get(i));
            }
        }

        @Override
        public String random() {
            return "";
        }

        @Override
        public void restore(String random) {}
    }

    private static Masked masked(Mask mask) {
        return new Masked(mask.get(0), mask.get(1));
    }

    private static Point point(Vec v) {
        return new Point(v.get(0), v.get(1));
    }
}
