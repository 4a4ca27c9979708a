package basin.ui.chart;

import basin.io.Ticks;
import basin.io.report.Chart;
import basin.io.report.CurvesChart;
import basin.ui.paint.LaneStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A chart ready to be drawn.
 *
 * @param series back to front
 * @param rules level lines with words
 * @param stems upright lines with words
 * @param axes what both axes measure
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
        List<Stem> stems,
        Axes axes,
        double left,
        double right,
        double low,
        double high,
        boolean logarithmic,
        String about) {
    private static final double ROOM = 0.06;
    private static final int TICKS = 4;
    private static final int NEUTRAL = 0x424A53;

    /** Copies the lists. */
    public XyPlot {
        series = List.copyOf(series);
        rules = List.copyOf(rules);
        stems = List.copyOf(stems);
    }

    /** A level line. */
    public record Rule(double y, String label) {}

    /** An upright line at {@code x} whose words stand above it; {@code lane}'s shape lies on the foremost curve there. */
    public record Stem(double x, String label, LaneStyle lane) {}

    /** What the axes measure, in words; where they are said, a legend above names the curves instead of their ends. */
    public record Axes(String across, String up) {
        static final Axes UNSAID = new Axes("", "");

        boolean said() {
            return !across.isEmpty() || !up.isEmpty();
        }
    }

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
            return plain(series, rules, left, end, logarithmic ? 0.1 : 0, 1, logarithmic, about);
        }
        double low = all[0];
        double high = all[all.length - 1];
        if (logarithmic) {
            double room = Math.max(1.1, Math.pow(high / low, ROOM));
            return plain(series, rules, left, end, low / room, high * room, true, about);
        }
        double range = Math.max(high - low, Math.max(Math.abs(high), 1e-9) * 1e-3);
        double step = Ticks.niceStep(range / TICKS);
        double floor = low >= 0 && low < range ? 0 : Math.floor(low / step) * step;
        return plain(series, rules, left, end, floor, high + ROOM * range, false, about);
    }

    private static XyPlot plain(
            List<Series> series,
            List<Rule> rules,
            double left,
            double right,
            double low,
            double high,
            boolean logarithmic,
            String about) {
        return new XyPlot(series, rules, List.of(), Axes.UNSAID, left, right, low, high, logarithmic, about);
    }

    /** The same with what its axes measure, and with upright lines. */
    public XyPlot with(Axes said, List<Stem> upright) {
        return new XyPlot(series, rules, upright, said, left, right, low, high, logarithmic, about);
    }

    /** The same as a picture for files; {@code across} and {@code up} name its axes. */
    public Chart picture(String title, String across, String up) {
        List<CurvesChart.Series> curves = series.stream()
                .map(s -> new CurvesChart.Series(
                        s.label(),
                        s.lane() == null ? NEUTRAL : s.lane().look().light(),
                        s.x(),
                        Arrays.stream(s.y())
                                .map(y -> logarithmic ? Math.log10(y) : y)
                                .toArray()))
                .toList();
        return new CurvesChart(title, across, up, logarithmic, curves);
    }

    /** Where {@code value} lies: 0 at the bottom, 1 at the top. */
    double unit(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
