package basin.ui.planes;

import basin.io.LineEnd;
import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.PlaneView;
import basin.ui.base.Texts;
import basin.ui.chart.Series;
import basin.ui.chart.XyPlot;
import basin.ui.paint.LaneStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Turns a measured line into a chart: the losses over both sets of samples, and the weights it passes through. */
final class LineChart {
    private static final int FIGURES = 3;

    private LineChart() {}

    /** Of {@code view}; {@code all} may hold the losses of the same line over test samples. */
    static XyPlot of(PlaneView view, List<LaneConfig> lanes, List<PlaneView> all, boolean logarithmic) {
        LaneStyle style = view.lane() < 0 ? null : LaneStyle.of(lanes).get(view.lane());
        boolean between = view.kind() == PlaneView.Kind.LINE;
        // a line from lane to lane belongs to neither, and has neither's colour
        LaneStyle colour = between ? null : style;
        List<Series> series = new ArrayList<>();
        all.stream()
                .filter(v -> v.source() == PlaneView.Source.TEST && sameLine(v, view))
                .reduce((older, newer) -> newer)
                .ifPresent(test -> series.add(series("planes.test", test, colour, Series.Stroke.DOTS)));
        series.add(series("planes.training", view, colour, Series.Stroke.LANE));
        double[] x = view.losses().columns();
        String from = lanes.get(view.lane()).title();
        List<XyPlot.Stem> stems = new ArrayList<>(List.of(stem(view, 0, from, style)));
        if (between) {
            OptionalInt lane = lane(view, lanes);
            LaneStyle other = lane.isPresent() ? LaneStyle.of(lanes).get(lane.getAsInt()) : null;
            stems.add(stem(view, 1, end(view, lanes), other));
        }
        String scaling = PlaneMoments.scaling(view);
        String across = between
                ? Texts.get("planes.across.between", from, end(view, lanes))
                : Texts.get("planes.across.random." + scaling);
        String about = Texts.get("planes.line.about", PlaneMoments.title(view, lanes), words(stems));
        return XyPlot.of(series, List.of(), x[0], x[x.length - 1], logarithmic, about)
                .with(new XyPlot.Axes(across, Texts.get("planes.up")), stems);
    }

    private static String words(List<XyPlot.Stem> stems) {
        return String.join(", ", stems.stream().map(XyPlot.Stem::label).toList());
    }

    /** What the weights are called that a line to other weights ends in. */
    static String end(PlaneView view, List<LaneConfig> lanes) {
        OptionalInt lane = lane(view, lanes);
        if (lane.isPresent()) {
            return lanes.get(lane.getAsInt()).title();
        }
        Optional<LineEnd> end = LineEnd.of(view.other());
        return end.isPresent()
                ? Texts.get("planes.end.other", end.get().lane(), end.get().run())
                : view.other();
    }

    /** The lane of this run that it ends in; empty for another run's. */
    private static OptionalInt lane(PlaneView view, List<LaneConfig> lanes) {
        return IntStream.range(0, lanes.size())
                .filter(i -> LineEnd.of(view.other())
                        .filter(e -> e.run().isEmpty()
                                && e.lane().equals(lanes.get(i).name()))
                        .isPresent())
                .findFirst();
    }

    private static XyPlot.Stem stem(PlaneView view, double place, String name, LaneStyle style) {
        double[] x = view.losses().columns();
        double[] shown = view.losses().shown();
        String loss = IntStream.range(0, x.length)
                .filter(i -> Math.abs(x[i] - place) < 1e-9 && Double.isFinite(shown[i]))
                .mapToObj(i -> "  " + Numbers.significant(shown[i], FIGURES))
                .findFirst()
                .orElse("");
        return new XyPlot.Stem(place, name + loss, style);
    }

    /** Whether both are losses along the same line. */
    static boolean sameLine(PlaneView a, PlaneView b) {
        return a.kind() == b.kind()
                && a.lane() == b.lane()
                && a.step() == b.step()
                && a.scaling() == b.scaling()
                && a.other().equals(b.other())
                && a.losses().line()
                && Arrays.equals(a.losses().columns(), b.losses().columns());
    }

    private static Series series(String key, PlaneView view, LaneStyle style, Series.Stroke stroke) {
        double[] shown = view.losses().shown();
        return new Series(Texts.get(key), "", view.losses().columns(), shown, style, stroke, 1, new boolean[0]);
    }
}
