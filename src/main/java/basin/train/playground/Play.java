package basin.train.playground;

import basin.train.OptimizerKind;
import java.util.List;

/**
 * What was played.
 *
 * @param spec of it
 * @param field the losses of the map
 * @param traces the first step of each optimizer
 * @param paths the ways of the same
 */
public record Play(Spec spec, Field field, List<StepTrace> traces, List<BallPath> paths) {
    /** Copies the lists. */
    public Play {
        traces = List.copyOf(traces);
        paths = List.copyOf(paths);
    }

    /** The first step of {@code optimizer}. */
    public StepTrace trace(OptimizerKind optimizer) {
        return traces.stream()
                .filter(t -> t.optimizer() == optimizer)
                .findFirst()
                .orElseThrow();
    }

    /** The way of {@code optimizer}. */
    public BallPath path(OptimizerKind optimizer) {
        return paths.stream()
                .filter(t -> t.optimizer() == optimizer)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Losses over a rectangle. The array is never written after.
     *
     * @param half half its width and height; its middle is (0, 0)
     * @param side places a side
     * @param values row by row from the lowest y, side x side
     */
    public record Field(double half, int side, double[] values) {}
}
