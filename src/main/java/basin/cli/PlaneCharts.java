package basin.cli;

import basin.io.HeightField;
import basin.io.LaneLook;
import basin.io.LossScale;
import basin.io.Numbers;
import basin.io.RunFolder;
import basin.io.report.Chart;
import basin.io.report.CurvesChart;
import basin.io.report.PlaneChart;
import basin.spectrum.Spectrum;
import basin.train.MetricRow;
import basin.train.PlaneView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Pictures of a run's results. */
final class PlaneCharts {
    private static final int INK = 0x0969DA;

    private PlaneCharts() {}

    /** The picture of {@code view}: curves for a line, else a surface on the scale that the run's lanes share. */
    static Chart of(RunFolder run, PlaneView view, ExportCommand.Look look) {
        HeightField field = HeightField.of(view.losses(), look.scale());
        boolean log = look.scale().log();
        if (view.losses().line()) {
            CurvesChart.Series curve = new CurvesChart.Series("", INK, field.columns(), field.heights());
            String across = view.kind() == PlaneView.Kind.LINE ? "0: this lane; 1: " + view.other() : "d\u2081";
            return new CurvesChart(title(run, view), across, "loss", log, List.of(curve));
        }
        List<PlaneChart.Way> ways = view.paths().stream()
                .map(p -> new PlaneChart.Way(name(run, p.lane()), rgb(run, p.lane()), p.a(), p.b()))
                .toList();
        boolean principal = view.kind() == PlaneView.Kind.TRAJECTORY;
        return new PlaneChart(
                title(run, view),
                field,
                log,
                look.view(),
                range(run, view, look.scale()),
                ways,
                principal ? "PC 1, " + Numbers.percent(view.explained()[0], 1) + "\u2009%" : "d\u2081",
                principal ? "PC 2, " + Numbers.percent(view.explained()[1], 1) + "\u2009%" : "d\u2082");
    }

    /** Lowest and highest height of all lanes' newest surfaces of this kind and normalization, so that they can be compared. */
    private static double[] range(RunFolder run, PlaneView view, HeightField.Scale scale) {
        List<double[]> losses = new ArrayList<>(List.of(view.losses().shown()));
        for (int lane = 0; view.lane() >= 0 && lane < run.config().lanes().size(); lane++) {
            StoredPlanes.newest(run, lane, StoredPlanes.SURFACE.and(v -> v.scaling() == view.scaling()))
                    .filter(v -> v.kind() == view.kind())
                    .ifPresent(v -> losses.add(v.losses().shown()));
        }
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

    private static String title(RunFolder run, PlaneView view) {
        String who = view.lane() < 0 ? "All lanes" : name(run, view.lane());
        String statistics = view.statistics() > 0
                ? ", running statistics estimated at each place from " + view.statistics() + " samples"
                : "";
        return who + ", loss of " + view.samples() + " samples" + statistics;
    }

    private static String name(RunFolder run, int lane) {
        return run.config().lanes().get(lane).name();
    }

    private static int rgb(RunFolder run, int lane) {
        return LaneLook.of(run.config().lanes()).get(lane).light();
    }

    /** The density of the Hessian's eigenvalues over a logarithmic axis. */
    static Chart density(RunFolder run, int lane, Spectrum s) {
        double least = Arrays.stream(s.density()).max().orElse(1) * 1e-8;
        double[] logs = Arrays.stream(s.density())
                .map(d -> d > least ? Math.log10(d) : Double.NaN)
                .toArray();
        CurvesChart.Series curve = new CurvesChart.Series("", rgb(run, lane), s.densityAt(), logs);
        String title = name(run, lane) + ", eigenvalues of the Hessian, \u03bb\u2081 "
                + Numbers.significant(s.eigenvalues()[0], 3);
        return new CurvesChart(title, "eigenvalue", "density", true, List.of(curve));
    }

    /** The mean training loss of each epoch. */
    static Chart losses(RunFolder run, List<Integer> lanes) {
        List<CurvesChart.Series> all = new ArrayList<>();
        for (int lane : lanes) {
            TreeMap<Integer, double[]> epochs = new TreeMap<>();
            for (MetricRow row : run.rows(lane)) {
                double[] sum = epochs.computeIfAbsent(row.epoch() + 1, e -> new double[2]);
                sum[0] += row.trainLoss();
                sum[1]++;
            }
            double[] xs = epochs.keySet().stream().mapToDouble(e -> e).toArray();
            double[] ys = epochs.values().stream().mapToDouble(s -> s[0] / s[1]).toArray();
            all.add(new CurvesChart.Series(name(run, lane), rgb(run, lane), xs, ys));
        }
        return new CurvesChart("Training loss", "epoch", "mean of the epoch's batches", false, all);
    }
}
