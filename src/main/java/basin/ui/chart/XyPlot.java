package basin.ui.chart;

import basin.io.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A chart ready to be drawn.
 *
 * @param series back to front
 * @param rules level lines with words
 * @param left first place
 * @param right last place, above {@code left}
 * @param low lowest value
 * @param high highest value, above {@code low}
 * @param logarithmic whether values are on a logarithmic axis, {@code low} being above 0
 * @param about the picture as a sentence
 */
public record XyPlot(
        List<Series> series,
        List<Rule> rules,
        double left,
        double right,
        double low,
        double high,
        boolean logarithmic,
        String about) {
    private static final double ROOM = 0.06;
    private static final int TICKS = 4;

    /** Copies the lists. */
    public XyPlot {
        series = List.copyOf(series);
        rules = List.copyOf(rules);
    }

    /** A level line. */
    public record Rule(double y, String label) {}

    /** A chart over {@code left} to {@code right} whose values have room, from round numbers where they are plain. */
    public static XyPlot of(
            List<Series> series, List<Rule> rules, double left, double right, boolean logarithmic, String about) {
        double[] all = DoubleStream.concat(
                        series.stream().flatMapToDouble(s -> Arrays.stream(s.y())),
                        rules.stream().mapToDouble(Rule::y))
                .filter(v -> Double.isFinite(v) && (v > 0 || !logarithmic))
                .sorted()
                .toArray();
        double end = right > left ? right : left + 1;
        if (all.length == 0) {
            return new XyPlot(series, rules, left, end, logarithmic ? 0.1 : 0, 1, logarithmic, about);
        }
        double low = all[0];
        double high = all[all.length - 1];
        if (logarithmic) {
            double room = Math.max(1.1, Math.pow(high / low, ROOM));
            return new XyPlot(series, rules, left, end, low / room, high * room, true, about);
        }
        double range = Math.max(high - low, Math.max(Math.abs(high), 1e-9) * 1e-3);
        double step = Ticks.niceStep(range / TICKS);
        double floor = low >= 0 && low < range ? 0 : Math.floor(low / step) * step;
        return new XyPlot(series, rules, left, end, floor, high + ROOM * range, false, about);
    }

    /** Where {@code value} lies: 0 at the bottom, 1 at the top. */
    double unit(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
