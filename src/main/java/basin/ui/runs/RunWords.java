package basin.ui.runs;

import basin.io.LibraryEntry;
import basin.io.Numbers;
import basin.train.RunConfig;
import basin.ui.base.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is said of a run in the library. */
final class RunWords {
    private RunWords() {}

    /** The best last accuracy of its lanes, per cent. */
    static String best(LibraryEntry entry) {
        double best = entry.results().stream()
                .mapToDouble(LibraryEntry.Result::testAccuracy)
                .filter(a -> !Double.isNaN(a))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(best) ? Numbers.NONE : Numbers.percent(best, 1) + " %";
    }

    /** What it trains. */
    static String brief(LibraryEntry entry) {
        RunConfig c = entry.config();
        return c == null
                ? Texts.get("runs.damaged")
                : Texts.get("runs.brief", c.data(), c.network(), Texts.count("count.epochs", c.epochs()));
    }

    /** The day on which it changed last. */
    static String day(LibraryEntry entry) {
        return time(entry.changed(), "runs.day.short");
    }

    /** The day of {@code millis} since 1970. */
    static String day(long millis) {
        return time(Instant.ofEpochMilli(millis), "runs.day.short");
    }

    /** The same, with year and time. */
    static String time(LibraryEntry entry) {
        return time(entry.changed(), "runs.day");
    }

    /** The day and time of {@code millis} since 1970. */
    static String time(long millis) {
        return time(Instant.ofEpochMilli(millis), "runs.day");
    }

    private static String time(Instant when, String pattern) {
        return DateTimeFormatter.ofPattern(Texts.get(pattern), Texts.language())
                .format(when.atZone(ZoneId.systemDefault()));
    }
}
