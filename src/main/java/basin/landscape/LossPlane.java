package basin.landscape;

import basin.kernel.Vec;
import basin.model.Objective;
import java.util.List;

/**
 * The loss of an {@link Objective} over the plane through its w along two directions. It moves w while it is open;
 * closing gives w its very bits again. Used by the objective's thread.
 */
public final class LossPlane implements AutoCloseable {
    private final Objective f;
    private final Vec first;
    private final Vec second;
    private final Vec origin;

    /** The plane w + a d1 + b d2 with d1 = {@code first}, d2 = {@code second}, both like w; a line where that is null. */
    public LossPlane(Objective f, Vec first, Vec second) {
        this.f = f;
        this.first = first;
        this.second = second;
        this.origin = f.parameters().copy();
    }

    /** The line w + a d1 with d1 = {@code first}. */
    public LossPlane(Objective f, Vec first) {
        this(f, first, null);
    }

    /** f(w + a d1 + b d2); on a line b does not matter. */
    public double at(double a, double b) {
        double[] at = {a, b};
        f.parameters().combine(origin, at, second == null ? List.of(first) : List.of(first, second));
        return f.loss();
    }

    /** The cosine of the angle between the directions; NaN for a line. */
    public double cosine() {
        return second == null ? Double.NaN : Directions.cosine(first, second);
    }

    /**
     * The losses at {@code side} x {@code side} places from {@code -span} to {@code span} along both directions: coarse
     * ones over the whole plane first, then ever finer ones between. Not finite losses stay as they are.
     *
     * @param side 2 or more; an odd one has w itself in its centre
     * @param span above 0
     * @param samples how many samples the objective is a mean over, for the record
     * @param progress told after every place
     * @return the grid; where progress asked to stop, not {@link LossGrid#complete}
     */
    public LossGrid grid(int side, double span, int samples, GridProgress progress) {
        if (side < 2) {
            throw new IllegalArgumentException("A surface has " + side + " places a side; 2 or more are allowed.");
        }
        if (!(span > 0 && Double.isFinite(span))) {
            throw new IllegalArgumentException("A surface's span is " + span + "; above 0 is allowed.");
        }
        double[] axis = new double[side];
        for (int i = 0; i < side; i++) {
            axis[i] = (float) (span * (2.0 * i - (side - 1)) / (side - 1));
        }
        double cosine = cosine();
        PlaneLosses found = fill(
                PlaneLosses.none(axis, axis),
                (done, total, soFar) -> progress.reached(done, total, () -> LossGrid.of(soFar.get(), cosine, samples)));
        return LossGrid.of(found, cosine, samples);
    }

    /**
     * Computes the losses that {@code start} lacks: coarse ones over the whole plane first, then ever finer ones
     * between. A place's bits depend on its coordinates alone, so that a plane that was stopped and goes on equals one
     * that was not. Not finite losses stay as they are.
     *
     * @param progress told after every place
     * @return the plane; where progress asked to stop, not {@link PlaneLosses#complete}
     */
    public PlaneLosses fill(PlaneLosses start, PlaneProgress progress) {
        GridFill fill = new GridFill(start);
        boolean goOn = true;
        while (goOn && fill.more()) {
            fill.put(at(fill.a(), fill.b()));
            goOn = progress.reached(fill.done(), fill.total(), fill::losses);
        }
        return fill.losses();
    }

    @Override
    public void close() {
        f.parameters().set(origin);
    }
}
