package basin.landscape;

import basin.kernel.Vec;
import basin.model.Objective;

/**
 * The loss of an {@link Objective} over the plane through its w along two directions. It moves w while it is open;
 * closing gives w its very bits again. Used by the objective's thread.
 */
public final class LossPlane implements AutoCloseable {
    private final Objective f;
    private final Vec first;
    private final Vec second;
    private final Vec origin;

    /** The plane w + a d1 + b d2 with d1 = {@code first}, d2 = {@code second}, both like w. */
    public LossPlane(Objective f, Vec first, Vec second) {
        this.f = f;
        this.first = first;
        this.second = second;
        this.origin = f.parameters().copy();
    }

    /** f(w + a d1 + b d2). */
    public double at(double a, double b) {
        Vec w = f.parameters();
        w.set(origin);
        w.add(a, first);
        w.add(b, second);
        return f.loss();
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
        GridFill fill = new GridFill(side, span);
        double cosine = Directions.cosine(first, second);
        int done = 0;
        int total = side * side;
        boolean goOn = true;
        while (goOn && fill.next()) {
            fill.put(at(fill.a(), fill.b()));
            done++;
            goOn = progress.reached(done, total, () -> fill.grid(cosine, samples));
        }
        return fill.grid(cosine, samples);
    }

    @Override
    public void close() {
        f.parameters().set(origin);
    }
}
