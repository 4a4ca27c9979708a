package basin.cli;

import basin.sweep.Mean;
import basin.sweep.SeedResult;
import basin.sweep.SeedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the terminal shows of a comparison over seeds. */
final class StudyTable {
    private static final String FORMAT = "%-12s %14s %15s %14s %18s %16s %14s";

    private StudyTable() {}

    /** The test accuracies of one seed on a line. */
    static String seed(List<SeedResult> lanes) {
        return String.format(
                "seed %-4d %s",
                lanes.get(0).seed(), lanes.stream().map(StudyTable::lane).collect(Collectors.joining("  ")));
    }

    private static String lane(SeedResult r) {
        String value = Double.isNaN(r.testAccuracy()) ? "-" : format(1, 100 * r.testAccuracy()) + " %";
        return r.lane() + " " + value + (r.failure().isEmpty() ? "" : " (failed)");
    }

    /** The table of means with standard errors, and what its mark means. */
    static List<String> lines(SeedTable table) {
        List<String> lines = new ArrayList<>();
        int seeds = table.rows().stream().mapToInt(SeedTable.Row::seeds).max().orElse(0);
        lines.add("");
        lines.add(String.format(FORMAT, "lane", "test %", "to the first", "train %", "train loss", "lambda_1", "l1/l5")
                .stripTrailing());
        for (int i = 0; i < table.rows().size(); i++) {
            lines.add(line(table.rows().get(i), i == 0));
        }
        lines.add(
                "Means over " + seeds + " seeds +- standard error; \"to the first\" is the paired difference in test %,"
                        + " * where it is beyond two standard errors.");
        return lines;
    }

    private static String line(SeedTable.Row row, boolean first) {
        Mean difference = row.difference();
        String failed = row.failed() == 0 ? "" : "  " + row.failed() + " failed";
        return String.format(
                FORMAT,
                row.lane(),
                mean(row.testAccuracy(), 1, 100),
                first ? "" : mean(difference, 1, 100) + (difference.significant() ? " *" : "  "),
                mean(row.trainAccuracy(), 1, 100),
                mean(row.trainLoss(), 3, 1),
                mean(row.lambda1(), 2, 1),
                mean(row.ratio(), 2, 1) + failed);
    }

    private static String mean(Mean mean, int digits, double scale) {
        if (mean.n() == 0) {
            return "-";
        }
        String value = format(digits, scale * mean.value());
        return mean.n() == 1 ? value : value + " +- " + format(digits, scale * mean.error());
    }

    private static String format(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
