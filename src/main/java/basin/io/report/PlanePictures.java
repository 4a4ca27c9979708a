package basin.io.report;

import basin.io.HeightField;
import basin.io.LaneLook;
import basin.io.LossScale;
import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.PlaneView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures of measured planes and lines. */
public final class PlanePictures {
    private static final int INK = 0x0969DA;
    private static final int TEST = 0xBC4A94;

    private PlanePictures() {}

    /**
     * Curves for a line, else a surface.
     *
     * @param lanes of the run
     * @param beside planes with which it shares the scale of its heights; of a line its losses over test samples
     */
    public static Chart of(
            List<LaneConfig> lanes,
            List<PlaneView> beside,
            PlaneView view,
            HeightField.Scale scale,
            PlaneChart.View look) {
        HeightField field = HeightField.of(view.losses(), scale);
        boolean log = scale.log();
        if (view.losses().line()) {
            List<CurvesChart.Series> curves = new ArrayList<>();
            String samples = view.source() == PlaneView.Source.TRAINING ? "training samples" : "test samples";
            curves.add(new CurvesChart.Series(samples, INK, field.columns(), field.heights()));
            beside.stream()
                    .filter(v -> v.source() == PlaneView.Source.TEST && view.source() != v.source())
                    .map(v -> HeightField.of(v.losses(), scale))
                    .forEach(f -> curves.add(new CurvesChart.Series("test samples", TEST, f.columns(), f.heights())));
            return new CurvesChart(title(lanes, view), across(lanes, view), "loss", log, curves);
        }
        List<LaneLook> looks = LaneLook.of(lanes);
        List<PlaneChart.Way> ways = view.paths().stream()
                .map(p -> new PlaneChart.Way(
                        lanes.get(p.lane()).name(), looks.get(p.lane()).light(), p.a(), p.b()))
                .toList();
        boolean principal = view.kind() == PlaneView.Kind.TRAJECTORY;
        return new PlaneChart(
                title(lanes, view),
                field,
                log,
                look,
                range(view, beside, scale),
                ways,
                principal ? "PC 1, " + Numbers.percent(view.explained()[0], 1) + "\u2009%" : "d\u2081",
                principal ? "PC 2, " + Numbers.percent(view.explained()[1], 1) + "\u2009%" : "d\u2082");
    }

    private static String across(List<LaneConfig> lanes, PlaneView view) {
        return view.kind() == PlaneView.Kind.LINE
                ? "0: " + lanes.get(view.lane()).name() + "; 1: " + view.other()
                : "d\u2081";
    }

    private static double[] range(PlaneView view, List<PlaneView> beside, HeightField.Scale scale) {
        List<double[]> losses = new ArrayList<>(List.of(view.losses().shown()));
        beside.forEach(v -> losses.add(v.losses().shown()));
        if (!scale.log() && Double.isNaN(scale.clip())) {
            LossScale shared = LossScale.ofLosses(losses);
            return new double[] {shared.low(), shared.high()};
        }
        double[] heights = losses.stream()
                .flatMapToDouble(Arrays::stream)
                .map(scale::of)
                .filter(Double::isFinite)
                .toArray();
        return new double[] {
            Arrays.stream(heights).min().orElse(Double.NaN),
            Arrays.stream(heights).max().orElse(Double.NaN)
        };
    }

    private static String title(List<LaneConfig> lanes, PlaneView view) {
        String who = view.lane() < 0 ? "All lanes" : lanes.get(view.lane()).name();
        String statistics = view.statistics() > 0
                ? ", running statistics estimated at each place from " + view.statistics() + " samples"
                : "";
        return who + ", loss of " + view.samples() + " samples" + statistics;
    }
}
