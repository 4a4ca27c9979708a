package basin.sweep;

import basin.io.Numbers;
import basin.io.StudyFolder;
import basin.io.report.Command;
import basin.io.report.Language;
import basin.io.report.SheetReport;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A study over seeds as one HTML file: means with their standard errors, every seed's results, and the command. */
public final class StudyReport {
    private static final int DIGITS = 3;

    private StudyReport() {}

    /** Writes the report of the study in {@code study} to {@code html}; what is damaged is an IllegalArgumentException. */
    public static void write(Path study, Path html, Language language) throws IOException {
        RunConfig config = StudyFolder.config(study);
        List<SeedResult> results =
                new ResultFile<>(StudyFolder.results(study), config.lanes().size(), SeedResult.class, "study").read();
        if (results.isEmpty()) {
            throw new IllegalArgumentException(
                    "The study in " + study + " has no results yet; the same compare --seeds … --out goes on with it.");
        }
        SheetReport.write(sheet(study, config, results), html, language);
    }

    static SheetReport.Sheet sheet(Path study, RunConfig config, List<SeedResult> results) {
        List<Long> seeds =
                results.stream().map(SeedResult::seed).distinct().sorted().toList();
        SeedTable table = SeedTable.of(results);
        Map<String, String> titles =
                config.lanes().stream().collect(Collectors.toMap(LaneConfig::name, LaneConfig::title));
        return new SheetReport.Sheet(
                "Study over " + seeds.size() + " seeds: " + config.data() + ", " + config.network(),
                "Mean ± standard error over seeds, which change data, weights, noise and order alike; differences are paired"
                        + " by seed with the first lane. Believe a difference only beyond two standard errors.",
                List.of(means(table, titles), each(results, titles)),
                List.of(),
                List.of(new SheetReport.Repeated(
                        "Seeds that are done in its folder are not trained again.", command(study, config, seeds))));
    }

    private static SheetReport.Table means(SeedTable table, Map<String, String> titles) {
        List<List<String>> rows = table.rows().stream()
                .map(r -> List.of(
                        titles.getOrDefault(r.lane(), r.lane()),
                        Numbers.count(r.seeds()) + (r.failed() == 0 ? "" : ", " + r.failed() + " failed"),
                        percent(r.testAccuracy()),
                        percent(r.difference()),
                        percent(r.trainAccuracy()),
                        plain(r.trainLoss()),
                        plain(r.lambda1()),
                        plain(r.ratio())))
                .toList();
        return new SheetReport.Table(
                "Means",
                List.of("Lane", "Seeds", "Test %", "Over the first", "Train %", "Train loss", "λ₁", "λ₁/λ₅"),
                rows,
                List.of());
    }

    private static SheetReport.Table each(List<SeedResult> results, Map<String, String> titles) {
        List<List<String>> rows = results.stream()
                .map(r -> List.of(
                        Long.toString(r.seed()),
                        titles.getOrDefault(r.lane(), r.lane()),
                        r.failure().isEmpty() ? Numbers.percent(r.testAccuracy(), 1) : r.failure(),
                        Numbers.percent(r.trainAccuracy(), 1),
                        Numbers.significant(r.trainLoss(), DIGITS),
                        Numbers.significant(r.lambda1(), DIGITS),
                        Numbers.significant(r.ratio(), DIGITS)))
                .toList();
        return new SheetReport.Table(
                "Every seed",
                List.of("Seed", "Lane", "Test %", "Train %", "Train loss", "λ₁", "λ₁/λ₅"),
                rows,
                List.of());
    }

    private static String percent(Mean mean) {
        return Numbers.percent(mean.value(), 1) + error(Numbers.percent(mean.error(), 1), mean);
    }

    private static String plain(Mean mean) {
        return Numbers.significant(mean.value(), DIGITS) + error(Numbers.significant(mean.error(), 2), mean);
    }

    private static String error(String text, Mean mean) {
        return Double.isNaN(mean.error()) ? "" : " ± " + text;
    }

    /** The command of the run with the seeds in place of its own, and the study's folder. */
    private static List<String> command(Path study, RunConfig config, List<Long> seeds) {
        List<String> words = new ArrayList<>(Command.of(config));
        words.removeIf(w -> w.startsWith("--seed "));
        words.add("--seeds " + seeds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        words.add("--out " + Command.quoted(study.toString()));
        return words;
    }
}
