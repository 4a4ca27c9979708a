package basin.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of {@code bench all} for people, one as soon as it is there. */
final class BenchTable {
    private static final String ROW = "%-62s %10s %10s  %-24s %6s %-13s %7s%s";

    private BenchTable() {}

    /** The names of the columns. */
    static String head() {
        return String.format(
                        Locale.ROOT, ROW, "work", "Basin", "other", "other side", "ratio", "of the pairs", "goal", "")
                .stripTrailing();
    }

    /** One row. */
    static String row(Map<String, Object> line) {
        Object against = line.get("against");
        Object other = against == null ? null : ((Map<?, ?>) line.get("others")).get(against);
        Object ratio = line.get("ratio");
        boolean spread = ratio != null && (int) line.get("pairs") > 1;
        boolean share = Values.id(BenchRow.Other.SHARE).equals(line.get("kind"));
        double goal = (double) line.get("goal");
        return String.format(
                        Locale.ROOT,
                        ROW,
                        line.get("work") + ", " + line.get("unit"),
                        number(line.get("basin"), 1),
                        number(other, 1),
                        against == null ? "-" : against,
                        number(ratio, 2),
                        spread ? number(line.get("ratio_min"), 2) + " to " + number(line.get("ratio_max"), 2) : "",
                        Double.isNaN(goal) ? "" : (share ? ">= " : "<= ") + number(goal, 2),
                        Boolean.FALSE.equals(line.get("met")) ? "  missed" : "")
                .stripTrailing();
    }

    private static String number(Object value, int decimals) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", (double) value);
    }

    /** What the columns mean. A process of its own, as native pools that stay busy after their work slow the next. */
    static List<String> legend(int pairs) {
        return List.of(
                "Medians of " + pairs + " pairs, a process of its own for every figure, as idle threads of one side"
                        + " would slow the other, the sides in turn; ratio: the median of the pairs' ratios.",
                "The other side is the fastest of those that were timed; one that took over twice as long in the first"
                        + " pair was not repeated.");
    }
}
