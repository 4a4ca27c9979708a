package basin.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sweep's table as CSV, as Markdown and for the terminal. */
public final class SweepText {
    private static final double PERCENT = 100;
    private static final String NONE = "–";
    private static final List<String> NUMBERS =
            List.of("runs", "last test %", "best test %", "train %", "cost in theory", "counted", "measured");

    private SweepText() {}

    /** The names above the columns. */
    static List<String> header(SweepTable table) {
        return Stream.concat(table.settings().stream(), NUMBERS.stream()).toList();
    }

    /** What stands below them. */
    static List<String> cells(SweepTable.Row row) {
        List<String> cells = new ArrayList<>(row.values().values());
        cells.set(0, row.optimizer().title());
        cells.add(row.runs() + (row.failed() == 0 ? "" : " (" + row.failed() + " failed)"));
        cells.add(accuracy(row.last(), row.lastToSam()));
        cells.add(accuracy(row.best(), row.bestToSam()));
        cells.add(accuracy(row.trainAccuracy(), Mean.of()));
        cells.add(times(row.theoreticalCost()));
        cells.add(times(row.countedCost()));
        cells.add(times(row.measuredCost()));
        return cells;
    }

    /** {@code 71.23 ± 0.45 (−0.12)}, in percent. */
    private static String accuracy(Mean mean, Mean difference) {
        if (mean.n() == 0) {
            return NONE;
        }
        String spread = mean.n() == 1 ? "" : " ± " + number("%.2f", PERCENT * mean.deviation());
        String toSam = difference.n() == 0
                ? ""
                : " (" + number("%+.2f", PERCENT * difference.value()).replace('-', '−') + ")";
        return number("%.2f", PERCENT * mean.value()) + spread + toSam;
    }

    private static String times(double cost) {
        return Double.isFinite(cost) ? number("%.2f", cost) + "x" : NONE;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Lines for the terminal, columns one below the other. */
    public static List<String> lines(SweepTable table) {
        List<List<String>> all = new ArrayList<>();
        all.add(header(table));
        table.rows().forEach(r -> all.add(cells(r)));
        int columns = all.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : all) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A table in Markdown with what must be said below it. */
    public static String markdown(SweepTable table) {
        StringBuilder out = new StringBuilder();
        markdown(out, header(table));
        markdown(out, header(table).stream().map(h -> "---").toList());
        table.rows().forEach(r -> markdown(out, cells(r)));
        out.append('\n');
        table.remarks().forEach(s -> out.append(s).append('\n'));
        table.failures().forEach(s -> out.append("- ").append(s).append('\n'));
        return out.toString();
    }

    private static void markdown(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** All numbers of all rows as they are, comma-separated; accuracies 0..1, {@code NaN} for what there is not. */
    public static String csv(SweepTable table) {
        List<String> names = new ArrayList<>(table.settings());
        names.addAll(List.of("runs", "failed"));
        for (String mean : List.of(
                "last",
                "best",
                "lastToSam",
                "bestToSam",
                "trainAccuracy",
                "trainLoss",
                "lambda1",
                "ratio",
                "stepMillis")) {
            names.addAll(List.of(mean, mean + "Deviation", mean + "Interval95", mean + "N"));
        }
        names.addAll(List.of("theoreticalCost", "countedCost", "measuredCost"));
        StringBuilder out = new StringBuilder(String.join(",", names)).append('\n');
        table.rows().forEach(r -> out.append(String.join(",", csv(r))).append('\n'));
        return out.toString();
    }

    private static List<String> csv(SweepTable.Row r) {
        List<String> cells =
                r.values().values().stream().map(SweepText::quoted).collect(Collectors.toCollection(ArrayList::new));
        cells.add(Integer.toString(r.runs()));
        cells.add(Integer.toString(r.failed()));
        for (Mean m : List.of(
                r.last(),
                r.best(),
                r.lastToSam(),
                r.bestToSam(),
                r.trainAccuracy(),
                r.trainLoss(),
                r.lambda1(),
                r.ratio(),
                r.stepMillis())) {
            cells.addAll(List.of(
                    Double.toString(m.value()),
                    Double.toString(m.deviation()),
                    Double.toString(m.interval()),
                    Integer.toString(m.n())));
        }
        Stream.of(r.theoreticalCost(), r.countedCost(), r.measuredCost())
                .map(Object::toString)
                .forEach(cells::add);
        return cells;
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
