package basin.cli;

import basin.io.LaneLook;
import basin.io.Numbers;
import basin.io.RunFolder;
import basin.io.report.Chart;
import basin.io.report.CurvesChart;
import basin.io.report.MaskChart;
import basin.io.report.PlanePictures;
import basin.spectrum.Spectrum;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.PlaneView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Pictures of a run's results. */
final class PlaneCharts {
    private PlaneCharts() {}

    /** The picture of {@code view}: curves for a line, else a surface on the scale that the run's lanes share. */
    static Chart of(RunFolder run, PlaneView view, ExportCommand.Look look) {
        List<PlaneView> beside = new ArrayList<>();
        for (int lane = 0;
                !view.losses().line()
                        && view.lane() >= 0
                        && lane < run.config().lanes().size();
                lane++) {
            StoredPlanes.newest(run, lane, StoredPlanes.SURFACE.and(v -> v.scaling() == view.scaling()))
                    .filter(v -> v.kind() == view.kind())
                    .ifPresent(beside::add);
        }
        return PlanePictures.of(run.config().lanes(), beside, view, look.scale(), look.view());
    }

    /** The newest mask of lane {@code lane}, and what its update did. */
    static Chart mask(RunFolder run, int lane) {
        List<MaskView> masks = run.masks(lane);
        if (masks.isEmpty()) {
            throw MasksCommand.none(run);
        }
        MaskView newest = masks.get(masks.size() - 1);
        MaskView before = masks.size() < 2 ? null : masks.get(masks.size() - 2);
        String title = name(run, lane) + ", mask of epoch " + Numbers.count(newest.epoch() + 1L);
        return new MaskChart(title, newest, before);
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
