package basin.io.report;

import basin.train.MetricRow;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A lane's curve over the steps.
 *
 * @param lane it belongs to
 * @param steps places, rising; not written after
 * @param values finite, one a step
 */
record Curve(LaneFigures lane, double[] steps, double[] values) {
    /** Every measured value of {@code rows}. */
    static Curve measured(LaneFigures lane, ToDoubleFunction<MetricRow> value) {
        List<MetricRow> rows = lane.lane().rows().stream()
                .filter(r -> Double.isFinite(value.applyAsDouble(r)))
                .toList();
        return new Curve(
                lane,
                rows.stream().mapToDouble(r -> r.step() + 1.0).toArray(),
                rows.stream().mapToDouble(value).toArray());
    }

    /** The mean over every {@code window} steps, placed at their end; a window with a value that is not finite is left out. */
    static Curve means(LaneFigures lane, ToDoubleFunction<MetricRow> value, int window) {
        List<MetricRow> rows = lane.lane().rows();
        int count = (rows.size() + window - 1) / window;
        double[] steps = new double[count];
        double[] values = new double[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            List<MetricRow> part = rows.subList(i * window, Math.min(rows.size(), (i + 1) * window));
            double mean = part.stream().mapToDouble(value).average().orElse(Double.NaN);
            if (Double.isFinite(mean)) {
                steps[kept] = part.get(part.size() - 1).step() + 1.0;
                values[kept++] = mean;
            }
        }
        return new Curve(lane, Arrays.copyOf(steps, kept), Arrays.copyOf(values, kept));
    }

    /** Whether it has no point. */
    boolean isEmpty() {
        return steps.length == 0;
    }

    /** Its last value. */
    double last() {
        return values[values.length - 1];
    }
}
