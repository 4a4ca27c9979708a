package basin.io.report;

import basin.io.LaneLook;
import basin.optim.LookSam;
import basin.optim.Ssam;
import basin.spectrum.Spectrum;
import basin.train.LaneConfig;
import basin.train.MetricRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one lane, from its rows and its last spectrum. NaN is not measured.
 *
 * @param index of the lane
 * @param lane it is about
 * @param look its colour, shape and dash
 * @param testAccuracy the last, 0..1
 * @param bestAccuracy the highest test accuracy over the epochs, 0..1
 * @param trainAccuracy the last, 0..1
 * @param trainLoss mean over the last epoch's batches, each before its step
 * @param length mean of ||e||/rho over the last epoch
 * @param stepMillis median time of a step
 * @param theory the paper's cost over SGD's
 * @param counted floating-point operations really run over SGD's
 */
record LaneFigures(
        int index,
        ReportInput.Lane lane,
        LaneLook look,
        double testAccuracy,
        double bestAccuracy,
        double trainAccuracy,
        double trainLoss,
        double length,
        double stepMillis,
        double theory,
        double counted) {

    /** The figures of every lane. */
    static List<LaneFigures> of(ReportInput input) {
        List<LaneLook> looks = LaneLook.of(input.config().lanes());
        List<LaneFigures> all = new ArrayList<>();
        for (int i = 0; i < input.lanes().size(); i++) {
            ReportInput.Lane lane = input.lanes().get(i);
            List<MetricRow> rows = lane.rows();
            int epoch = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).epoch();
            List<MetricRow> lastEpoch =
                    rows.stream().filter(r -> r.epoch() == epoch).toList();
            all.add(new LaneFigures(
                    i,
                    lane,
                    looks.get(i),
                    newest(rows, MetricRow::testAccuracy),
                    best(rows),
                    newest(rows, MetricRow::trainAccuracy),
                    mean(lastEpoch, MetricRow::trainLoss),
                    lane.config().optimizer().perturbs() ? mean(lastEpoch, MetricRow::perturbationRatio) : Double.NaN,
                    median(rows, MetricRow::stepMillis),
                    theory(lane.config(), rows),
                    lane.countedCost()));
        }
        return all;
    }

    /** Its last spectrum; null where there is none. */
    Spectrum spectrum() {
        return lane.spectrum() == null ? null : lane.spectrum().spectrum();
    }

    /** lambda_1, or NaN. */
    double lambda1() {
        return spectrum() == null ? Double.NaN : spectrum().eigenvalues()[0];
    }

    /** lambda_1 / lambda_5, or NaN. */
    double ratio() {
        return spectrum() == null ? Double.NaN : spectrum().ratio();
    }

    /** The name for people. */
    String title() {
        return lane.config().title();
    }

    private static double newest(List<MetricRow> rows, ToDoubleFunction<MetricRow> value) {
        return rows.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).reduce(Double.NaN, (a, b) -> b);
    }

    private static double best(List<MetricRow> rows) {
        return rows.stream()
                .mapToDouble(MetricRow::testAccuracy)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(Double.NaN);
    }

    private static double mean(List<MetricRow> rows, ToDoubleFunction<MetricRow> value) {
        return rows.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    private static double median(List<MetricRow> rows, ToDoubleFunction<MetricRow> value) {
        double[] sorted = rows.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** By the sparsity of the last step, which a slider may have moved, or what a pattern made of it. */
    private static double theory(LaneConfig config, List<MetricRow> rows) {
        MetricRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        double sparsity = last == null
                ? config.sparsity()
                : config.pattern().equals(LaneConfig.WEIGHTS) ? last.sparsity() : 1 - last.maskDensity();
        return switch (config.optimizer()) {
            case SGD -> 1;
            case SAM, ASAM, SAM_ON -> 2;
            case LOOKSAM -> LookSam.theoreticalCost(config.lookEvery());
            case SSAM_F, SSAM_D -> Ssam.theoreticalCost(sparsity);
        };
    }
}
