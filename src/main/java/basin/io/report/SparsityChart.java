package basin.io.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Accuracy against sparsity: a line for each sparse optimizer with a bar of one standard deviation up and down, and a
 * dashed line across for each optimizer that has no sparsity (the paper's comparison with SGD and SAM).
 */
public final class SparsityChart extends Chart {
    private static final double LEFT = 58;
    private static final double ROOM = 0.06;
    private static final double DASH = 6;
    private static final double BAR = 3;
    private static final double NAMES = 92;

    private final String title;
    private final String up;
    private final List<Series> series;

    /**
     * One optimizer.
     *
     * @param name at its end
     * @param rgb its colour, 0xRRGGBB
     * @param sparsities rising, 0..1; empty for a line across
     * @param means as many, a single one for a line across
     * @param deviations likewise; NaN where there is none
     */
    public record Series(String name, int rgb, double[] sparsities, double[] means, double[] deviations) {
        boolean level() {
            return sparsities.length == 0;
        }
    }

    /** {@code series}, of which one has a finite mean; {@code up} names the accuracy. */
    public SparsityChart(String title, String up, List<Series> series) {
        this.title = title;
        this.up = up;
        this.series = List.copyOf(series);
    }

    @Override
    void draw(Canvas c, double width, double height, double pixels) {
        double[] ys = range(series.stream().flatMapToDouble(SparsityChart::reach));
        double[] xs = range(series.stream().flatMapToDouble(s -> Arrays.stream(s.sparsities())));
        Axes axes = new Axes(LEFT, 48, width - NAMES, height - 44, xs, ys);
        c.text(INK, 13, 0, 8, 20, title);
        axes.draw(c, "sparsity", up, false);
        List<Series> byEnd = series.stream()
                .filter(s -> Double.isFinite(end(s)))
                .sorted((a, b) -> Double.compare(end(b), end(a)))
                .toList();
        double free = 0;
        for (Series s : byEnd) {
            if (s.level()) {
                across(c, axes, s);
            } else {
                line(c, axes, s);
            }
            free = Math.max(free + 13, axes.y(end(s)) + 4);
            c.text(s.rgb(), 11, 0, width - NAMES + 6, free, s.name());
        }
    }

    private static double end(Series s) {
        return s.means()[s.means().length - 1];
    }

    private static DoubleStream reach(Series s) {
        return IntStream.range(0, s.means().length).boxed().flatMapToDouble(i -> {
            double bar = Double.isFinite(s.deviations()[i]) ? s.deviations()[i] : 0;
            return Stream.of(s.means()[i] - bar, s.means()[i] + bar).mapToDouble(Double::doubleValue);
        });
    }

    /** From the least to the largest finite one of {@code values}, with some room; 0 to 1 where there is none. */
    private static double[] range(DoubleStream values) {
        double[] finite = values.filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new double[] {0, 1};
        }
        double least = finite[0];
        double most = finite[finite.length - 1];
        double room = most > least ? ROOM * (most - least) : 0.01;
        return new double[] {least - room, most + room};
    }

    private static void across(Canvas c, Axes axes, Series s) {
        double y = axes.y(s.means()[0]);
        for (double x = axes.left(); x < axes.right(); x += 2 * DASH) {
            c.line(s.rgb(), 1.6, x, y, Math.min(x + DASH, axes.right()), y);
        }
    }

    private static void line(Canvas c, Axes axes, Series s) {
        double[] places = new double[2 * s.means().length];
        for (int i = 0; i < s.means().length; i++) {
            double x = axes.x(s.sparsities()[i]);
            double y = axes.y(s.means()[i]);
            places[2 * i] = x;
            places[2 * i + 1] = y;
            c.dot(s.rgb(), x, y, 3);
            if (Double.isFinite(s.deviations()[i])) {
                double low = axes.y(s.means()[i] - s.deviations()[i]);
                double high = axes.y(s.means()[i] + s.deviations()[i]);
                c.line(s.rgb(), 1, x, low, x, high);
                c.line(s.rgb(), 1, x - BAR, low, x + BAR, low);
                c.line(s.rgb(), 1, x - BAR, high, x + BAR, high);
            }
        }
        if (places.length > 2) {
            c.line(s.rgb(), 1.8, places);
        }
    }
}
