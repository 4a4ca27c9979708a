package basin.io.report;

import basin.io.Differences;
import basin.io.Numbers;
import basin.io.RunFolder;
import basin.io.RunLabel;
import basin.io.SettingNames;
import basin.spectrum.Spectrum;
import basin.train.LaneConfig;
import basin.train.MetricRow;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several runs in one file: what their lanes came to, in which settings they differ, and the command of each. */
public final class RunsReport {
    private static final int DIGITS = 3;

    private RunsReport() {}

    /** Writes the report of {@code runs}, two or more, to {@code html}; what is damaged is an IllegalArgumentException. */
    public static void write(List<RunFolder> runs, Path html, Language language) {
        SheetReport.write(sheet(runs, language), html, language);
    }

    static SheetReport.Sheet sheet(List<RunFolder> runs, Language language) {
        List<String> names = runs.stream().map(RunsReport::name).toList();
        List<SheetReport.Repeated> commands = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            commands.add(new SheetReport.Repeated(
                    names.get(i), Command.of(runs.get(i).config())));
        }
        return new SheetReport.Sheet(
                "Comparison of " + runs.size() + " runs",
                String.join(", ", names) + ". Each run is one seed: a difference of a point or two may be chance.",
                List.of(results(runs, names), settings(runs, names, language)),
                List.of(),
                commands);
    }

    /** The title that its owner gave it, else the folder's name. */
    private static String name(RunFolder run) {
        String title = RunLabel.of(run.path()).title();
        return title.isEmpty() ? String.valueOf(run.path().getFileName()) : title;
    }

    private static SheetReport.Table results(List<RunFolder> runs, List<String> names) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<LaneConfig> lanes = runs.get(i).config().lanes();
            for (int lane = 0; lane < lanes.size(); lane++) {
                rows.add(result(names.get(i), runs.get(i), lane));
            }
        }
        return new SheetReport.Table(
                "Results",
                List.of("Run", "Lane", "Epochs", "Test %", "Best %", "Train %", "Train loss", "λ₁", "λ₁/λ₅"),
                rows,
                List.of(
                        "After the last whole epoch; train loss is of the last step’s batch; “~” marks an eigenvalue that has"
                                + " not converged. Compare λ₁ at like train loss."));
    }

    private static List<String> result(String name, RunFolder run, int lane) {
        List<MetricRow> all = run.rows(lane);
        List<MetricRow> ends =
                all.stream().filter(r -> !Double.isNaN(r.testAccuracy())).toList();
        MetricRow last = ends.isEmpty() ? null : ends.get(ends.size() - 1);
        double best = ends.stream().mapToDouble(MetricRow::testAccuracy).max().orElse(Double.NaN);
        List<SpectrumView> spectra = run.spectra(lane);
        Spectrum s = spectra.isEmpty() ? null : spectra.get(spectra.size() - 1).spectrum();
        return List.of(
                name,
                run.config().lanes().get(lane).title(),
                last == null ? "0" : Numbers.count(last.epoch() + 1L),
                last == null ? Numbers.NONE : Numbers.percent(last.testAccuracy(), 1),
                Double.isNaN(best) ? Numbers.NONE : Numbers.percent(best, 1),
                last == null ? Numbers.NONE : Numbers.percent(last.trainAccuracy(), 1),
                all.isEmpty()
                        ? Numbers.NONE
                        : Numbers.significant(all.get(all.size() - 1).trainLoss(), DIGITS),
                s == null ? Numbers.NONE : mark(s.converged(0)) + Numbers.significant(s.eigenvalues()[0], DIGITS),
                s == null
                        ? Numbers.NONE
                        : mark(s.converged(0) && s.converged(Spectrum.RATIO_OVER - 1))
                                + Numbers.significant(s.ratio(), DIGITS));
    }

    private static String mark(boolean converged) {
        return converged ? "" : Words.UNSURE;
    }

    private static SheetReport.Table settings(List<RunFolder> runs, List<String> names, Language language) {
        List<RunConfig> configs = runs.stream().map(RunFolder::config).toList();
        SettingNames settings = new SettingNames(configs, language::of);
        List<String> head = new ArrayList<>(List.of("Setting"));
        head.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        Differences.among(configs).forEach((setting, values) -> {
            List<String> row = new ArrayList<>(List.of(settings.of(setting)));
            values.forEach(v -> row.add(v.isEmpty() ? Numbers.NONE : v));
            rows.add(row);
        });
        return new SheetReport.Table(
                "Settings that differ",
                head,
                rows,
                rows.isEmpty() ? List.of("Their settings are the same.") : List.of());
    }
}
