package basin.ui.planes;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.landscape.LossGrid;
import basin.landscape.PlaneLosses;
import basin.train.LaneConfig;
import basin.train.PlaneView;
import basin.train.Surface;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.surface.PlaneAxes;
import basin.ui.surface.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns measured planes into what is drawn. */
final class PlaneMoments {
    private PlaneMoments() {}

    /**
     * Of {@code view}.
     *
     * @param lanes of the run
     * @param all planes known, among them those that share its scale and a line's losses over test samples
     * @param height how heights follow from losses
     * @param until so many steps of a trajectory are shown
     */
    static PlaneMoment of(
            PlaneView view, List<LaneConfig> lanes, List<PlaneView> all, LossScale.Height height, double until) {
        LaneStyle style = view.lane() < 0 ? null : LaneStyle.of(lanes).get(view.lane());
        boolean line = view.losses().line();
        return new PlaneMoment(
                view,
                title(view, lanes),
                facts(view),
                style,
                line ? null : surface(view),
                line ? null : scale(view, all, height),
                line ? null : axes(view),
                tracks(view, lanes, until),
                line ? LineChart.of(view, lanes, all, height.logarithmic()) : null);
    }

    /** What it is, in a few words. */
    static String title(PlaneView view, List<LaneConfig> lanes) {
        String epoch = Numbers.count(view.epoch() + 1L);
        String lane = view.lane() < 0 ? "" : lanes.get(view.lane()).title();
        return switch (view.kind()) {
            case RANDOM ->
                Texts.get(
                        view.losses().line() ? "planes.title.line" : "planes.title.plane",
                        lane,
                        epoch,
                        Texts.get("planes.scaling." + scaling(view)));
            case LINE -> Texts.get("planes.title.between", lane, LineChart.end(view, lanes));
            case TRAJECTORY ->
                Texts.get("planes.title.trajectory", lane.isEmpty() ? Texts.get("planes.lanes.all") : lane, epoch);
        };
    }

    /** How its random directions are scaled, as the words' keys say. */
    static String scaling(PlaneView view) {
        return view.scaling().name().toLowerCase(Locale.ROOT);
    }

    private static String facts(PlaneView view) {
        PlaneLosses l = view.losses();
        List<String> facts = new ArrayList<>();
        String places = l.line()
                ? Texts.get("planes.places", Numbers.count(l.columns().length))
                : Numbers.count(l.columns().length) + " × " + Numbers.count(l.rows().length);
        facts.add(places);
        facts.add(Texts.get("planes.samples", Numbers.count(view.samples())));
        if (!l.complete()) {
            facts.add(Texts.get("planes.half", Numbers.percent((double) l.done() / l.known().length, 0)));
        }
        if (view.kind() == PlaneView.Kind.TRAJECTORY) {
            facts.add(Texts.get("planes.explained", percent(view.explained()[0]), percent(view.explained()[1])));
        } else if (!l.line()) {
            facts.add("cos θ " + Numbers.fixed(view.cosine(), 2));
        }
        if (view.statistics() > 0) {
            facts.add(Texts.get("planes.statistics", Numbers.count(view.statistics())));
        }
        return String.join(" · ", facts);
    }

    private static String percent(double share) {
        return Numbers.percent(share, 1);
    }

    private static Surface surface(PlaneView view) {
        return new Surface(view.step(), view.epoch(), grid(view), 1);
    }

    /** Its losses as a square grid: where it is not one, between its places; the axis counts places alone. */
    static LossGrid grid(PlaneView view) {
        PlaneLosses l = view.losses();
        int columns = l.columns().length;
        int rows = l.rows().length;
        int side = Math.max(columns, rows);
        double[] shown = l.shown();
        float[] axis = new float[side];
        float[] values = new float[side * side];
        double low = l.columns()[0];
        double high = l.columns()[columns - 1];
        for (int i = 0; i < side; i++) {
            axis[i] = (float) (low + (high - low) * i / (side - 1));
        }
        for (int n = 0; n < values.length; n++) {
            double x = (double) (n % side) * (columns - 1) / (side - 1);
            double y = (double) Math.floorDiv(n, side) * (rows - 1) / (side - 1);
            values[n] = (float) between(shown, columns, rows, x, y);
        }
        return new LossGrid(axis, values, view.cosine(), view.samples(), l.complete());
    }

    private static double between(double[] values, int columns, int rows, double x, double y) {
        int i = Math.min(columns - 2, (int) x);
        int j = Math.min(rows - 2, (int) y);
        double u = x - i;
        double v = y - j;
        return weigh((1 - u) * (1 - v), values[j * columns + i])
                + weigh(u * (1 - v), values[j * columns + i + 1])
                + weigh((1 - u) * v, values[(j + 1) * columns + i])
                + weigh(u * v, values[(j + 1) * columns + i + 1]);
    }

    private static double weigh(double weight, double value) {
        return weight == 0 ? 0 : weight * value;
    }

    /** One scale for all planes of its kind, so that lanes can be compared. */
    private static LossScale scale(PlaneView view, List<PlaneView> all, LossScale.Height height) {
        List<double[]> losses = Stream.concat(Stream.of(view), all.stream())
                .filter(v -> v.kind() == view.kind()
                        && v.scaling() == view.scaling()
                        && !v.losses().line())
                .filter(v ->
                        view.kind() == PlaneView.Kind.RANDOM || v.identity().equals(view.identity()))
                .map(v -> v.losses().shown())
                .toList();
        return LossScale.ofLosses(losses, height);
    }

    private static PlaneAxes axes(PlaneView view) {
        double[] x = view.losses().columns();
        double[] y = view.losses().rows();
        boolean principal = view.kind() == PlaneView.Kind.TRAJECTORY;
        String first = principal ? Texts.get("planes.component", "1", percent(view.explained()[0])) : "";
        String second = principal ? Texts.get("planes.component", "2", percent(view.explained()[1])) : "";
        return new PlaneAxes(x[0], x[x.length - 1], y[0], y[y.length - 1], first, second);
    }

    private static List<Track> tracks(PlaneView view, List<LaneConfig> lanes, double until) {
        List<LaneStyle> styles = LaneStyle.of(lanes);
        return view.paths().stream()
                .map(p -> track(styles.get(p.lane()), p, until))
                .toList();
    }

    private static Track track(LaneStyle style, PlaneView.Path p, double until) {
        int shown = (int)
                Math.max(1, Arrays.stream(p.steps()).filter(s -> s <= until).count());
        return new Track(style, Arrays.copyOf(p.a(), shown), Arrays.copyOf(p.b(), shown));
    }
}
