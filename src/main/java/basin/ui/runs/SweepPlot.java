package basin.ui.runs;

import basin.io.Numbers;
import basin.sweep.SweepFigure;
import basin.sweep.SweepFigure.Line;
import basin.sweep.SweepFigure.Which;
import basin.sweep.SweepTable;
import basin.ui.base.Texts;
import basin.ui.chart.Series;
import basin.ui.chart.Series.Stroke;
import basin.ui.chart.XyPlot;
import basin.ui.paint.LaneStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Accuracy against sparsity: a line for each sparse optimizer, a level one for each that has no sparsity. */
final class SweepPlot {
    private static final double ROOM = 0.06;
    private static final double LEAST_ROOM = 0.02;
    private static final double ASIDE = 0.15;

    private SweepPlot() {}

    /** Of {@code table}; empty where no run has a sparse mask and an accuracy. */
    static Optional<XyPlot> of(SweepTable table, Which which) {
        List<Line> lines = SweepFigure.lines(table, which);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        double[] places = lines.stream()
                .flatMapToDouble(l -> Arrays.stream(l.sparsities()))
                .sorted()
                .toArray();
        double least = places[0];
        double most = places[places.length - 1];
        double room = Math.max(LEAST_ROOM, ROOM * (most - least));
        List<Series> series = new ArrayList<>();
        lines.stream().filter(SweepPlot::level).forEach(l -> series.add(across(l, least - room, most + room)));
        List<Line> sparse = lines.stream().filter(l -> !level(l)).toList();
        for (int i = 0; i < sparse.size(); i++) {
            bars(sparse.get(i), aside(i, sparse.size(), room), series);
        }
        for (int i = 0; i < sparse.size(); i++) {
            series.add(line(sparse.get(i), aside(i, sparse.size(), room)));
        }
        String about = Texts.get(
                "sweeps.chart.about", lines.stream().map(SweepPlot::words).collect(Collectors.joining("; ")));
        return Optional.of(XyPlot.of(series, List.of(), least - room, most + room, false, about));
    }

    private static boolean level(Line line) {
        return line.sparsities().length == 0;
    }

    private static Series across(Line line, double left, double right) {
        double[] y = {line.means()[0], line.means()[0]};
        return Series.of(line.name(), "", new double[] {left, right}, y, new LaneStyle(line.look()));
    }

    /** How far line {@code i} of {@code count} stands beside its sparsity, so that no bar hides another. */
    private static double aside(int i, int count, double room) {
        return ASIDE * room * (i - (count - 1) / 2.0);
    }

    private static Series line(Line line, double aside) {
        LaneStyle style = new LaneStyle(line.look());
        double[] x = Arrays.stream(line.sparsities()).map(s -> s + aside).toArray();
        return new Series(line.name(), "", x, line.means(), style, Stroke.MARKED, 1, new boolean[0]);
    }

    /** One standard deviation up and down. */
    private static void bars(Line line, double aside, List<Series> series) {
        LaneStyle style = new LaneStyle(line.look());
        for (int i = 0; i < line.means().length; i++) {
            double deviation = line.deviations()[i];
            if (Double.isFinite(deviation)) {
                double place = line.sparsities()[i] + aside;
                double[] x = {place, place};
                double[] y = {line.means()[i] - deviation, line.means()[i] + deviation};
                series.add(new Series("", "", x, y, style, Stroke.BAR, 1, new boolean[0]));
            }
        }
    }

    private static String words(Line line) {
        if (level(line)) {
            return line.name() + " " + Numbers.fixed(line.means()[0], 1);
        }
        return line.name()
                + " "
                + IntStream.range(0, line.means().length)
                        .mapToObj(i -> Texts.get(
                                "sweeps.chart.point",
                                Numbers.fixed(line.means()[i], 1),
                                Numbers.shortest(line.sparsities()[i])))
                        .collect(Collectors.joining(", "));
    }
}
