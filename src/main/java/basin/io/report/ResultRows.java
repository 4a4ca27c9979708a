package basin.io.report;

import basin.io.Numbers;
import basin.spectrum.Sharpness;
import basin.spectrum.Spectrum;
import basin.train.LaneConfig;
import basin.train.MetricRow;
import basin.train.OptimizerKind;
import basin.train.SharpnessFigure;
import basin.train.SharpnessView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Which figures the table of lanes shows, and how. */
final class ResultRows {
    private ResultRows() {}

    /** Which value of a row is best. */
    enum Best {
        /** The highest. */
        HIGHEST,
        /** The lowest. */
        LOWEST,
        /** None is better than another. */
        NONE
    }

    /**
     * One figure of every lane.
     *
     * @param label its name
     * @param note what it is, in small
     * @param value NaN where a lane has none
     * @param text the value as people read it
     * @param best which one is marked
     */
    record Row(
            String label,
            String note,
            ToDoubleFunction<LaneFigures> value,
            Function<LaneFigures, String> text,
            Best best) {}

    /** Rows under one heading. */
    record Group(String title, List<Row> rows) {}

    /** All groups, with times over those of the first lane in {@code lanes} that trains with SGD. */
    static List<Group> of(List<LaneFigures> lanes, Language language) {
        return List.of(
                new Group("Settings", settings()),
                new Group("Accuracy and loss", accuracy()),
                new Group("Curvature of the training loss", curvature(lanes, language)),
                new Group("Cost of a step", cost(lanes)));
    }

    private static List<Row> settings() {
        return List.of(
                new Row("Variant", "pattern, norm, base step", l -> Double.NaN, ResultRows::variant, Best.NONE),
                setting("Radius ρ", "rho", LaneConfig::rho, MetricRow::rho),
                setting("Sparsity s", "sparsity", LaneConfig::sparsity, MetricRow::sparsity),
                setting("Drop rate α", "dropRate", LaneConfig::dropRate, MetricRow::dropRate),
                row("‖e‖ / ρ", "mean of the last epoch", LaneFigures::length, v -> Numbers.fixed(v, 3), Best.NONE));
    }

    private static String variant(LaneFigures lane) {
        String words = lane.lane().config().variant();
        return words.isEmpty() ? Numbers.NONE : words;
    }

    /** What a lane began with, and what acted in its last step where that differs. */
    private static Row setting(
            String label, String field, ToDoubleFunction<LaneConfig> first, ToDoubleFunction<MetricRow> later) {
        ToDoubleFunction<LaneFigures> value = l ->
                l.lane().config().acts(field) ? first.applyAsDouble(l.lane().config()) : Double.NaN;
        Function<LaneFigures, String> text = l -> {
            double begin = value.applyAsDouble(l);
            List<MetricRow> rows = l.lane().rows();
            double end = rows.isEmpty() ? begin : later.applyAsDouble(rows.get(rows.size() - 1));
            boolean moved = !Double.isNaN(begin) && begin != end;
            return Words.setting(begin) + (moved ? " → " + Words.setting(end) : "");
        };
        return new Row(label, "", value, text, Best.NONE);
    }

    private static List<Row> accuracy() {
        DoubleFunction<String> percent = v -> Double.isNaN(v) ? Numbers.NONE : Numbers.percent(v, 1) + " %";
        return List.of(
                row("Test accuracy", "after the last epoch", LaneFigures::testAccuracy, percent, Best.HIGHEST),
                row("Best test accuracy", "over the epochs", LaneFigures::bestAccuracy, percent, Best.NONE),
                row("Train accuracy", "after the last epoch", LaneFigures::trainAccuracy, percent, Best.NONE),
                row(
                        "Train loss",
                        "mean of the last epoch’s batches",
                        LaneFigures::trainLoss,
                        v -> Numbers.significant(v, 3),
                        Best.NONE));
    }

    private static List<Row> curvature(List<LaneFigures> lanes, Language language) {
        List<Row> rows = new ArrayList<>(eigenvalues());
        lanes.stream()
                .map(l -> l.lane().sharpness())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(s -> rows.addAll(rises(s.sharpness(), language)));
        return rows;
    }

    /** Rows of what is there in one lane at least, measured in all lanes alike. */
    private static List<Row> rises(Sharpness first, Language language) {
        String noise = language.say("{0} % of ‖w‖, ± standard error", Numbers.significant(100 * first.relative(), 2));
        return List.of(
                row(
                        "Rise within ρ",
                        language.say("one ascent step, ρ = {0}", Numbers.significant(first.rho(), 3)),
                        l -> sharpness(l, SharpnessFigure.ASCENT::of),
                        v -> Numbers.significant(v, 3),
                        Best.NONE),
                new Row(
                        "Rise under noise",
                        noise,
                        l -> sharpness(l, SharpnessFigure.NOISE::of),
                        ResultRows::noise,
                        Best.NONE),
                row(
                        "Loss there",
                        Words.count(language, first.samples(), "training sample"),
                        l -> sharpness(l, SharpnessFigure.LOSS::of),
                        v -> Numbers.significant(v, 3),
                        Best.NONE));
    }

    private static double sharpness(LaneFigures lane, ToDoubleFunction<SharpnessView> value) {
        return lane.lane().sharpness() == null
                ? Double.NaN
                : value.applyAsDouble(lane.lane().sharpness());
    }

    private static String noise(LaneFigures lane) {
        double rise = sharpness(lane, SharpnessFigure.NOISE::of);
        return Double.isNaN(rise)
                ? Numbers.NONE
                : Numbers.significant(rise, 3) + " ± "
                        + Numbers.significant(sharpness(lane, SharpnessFigure.NOISE::error), 2);
    }

    private static List<Row> eigenvalues() {
        return List.of(
                new Row("λ₁", "largest Hessian eigenvalue", LaneFigures::lambda1, Words::lambda1, Best.LOWEST),
                new Row("λ₁ / λ₅", "largest over fifth largest", LaneFigures::ratio, Words::ratio, Best.LOWEST),
                new Row("Trace", "± standard error", l -> spectrum(l, Spectrum::trace), ResultRows::trace, Best.NONE));
    }

    private static double spectrum(LaneFigures lane, ToDoubleFunction<Spectrum> value) {
        return lane.spectrum() == null ? Double.NaN : value.applyAsDouble(lane.spectrum());
    }

    private static String trace(LaneFigures lane) {
        Spectrum s = lane.spectrum();
        return s == null
                ? Numbers.NONE
                : Numbers.significant(s.trace(), 3) + " ± " + Numbers.significant(s.traceError(), 2);
    }

    private static List<Row> cost(List<LaneFigures> lanes) {
        double sgd = lanes.stream()
                .filter(l -> l.lane().config().optimizer() == OptimizerKind.SGD)
                .mapToDouble(LaneFigures::stepMillis)
                .findFirst()
                .orElse(Double.NaN);
        DoubleFunction<String> times = v -> Double.isNaN(v) ? Numbers.NONE : Numbers.fixed(v, 2) + " ×";
        return List.of(
                row("Time", "median, ms", LaneFigures::stepMillis, v -> Numbers.significant(v, 3), Best.NONE),
                row("Time, measured", "over SGD’s in this run", l -> l.stepMillis() / sgd, times, Best.NONE),
                row("FLOPs, counted", "of the passes run, over SGD’s", LaneFigures::counted, times, Best.NONE),
                row("FLOPs, theory", "the paper’s, over SGD’s", LaneFigures::theory, times, Best.NONE));
    }

    private static Row row(
            String label, String note, ToDoubleFunction<LaneFigures> value, DoubleFunction<String> text, Best best) {
        return new Row(label, note, value, l -> text.apply(value.applyAsDouble(l)), best);
    }
}
