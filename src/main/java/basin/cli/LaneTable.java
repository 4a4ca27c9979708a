package basin.cli;

import basin.spectrum.Spectrum;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import java.util.List;
import java.util.Locale;

/** What the terminal shows of lanes, a line each. */
final class LaneTable {
    /** What the columns of test accuracy are. */
    static final String NOTE =
            "test %: accuracy on the test set after the last epoch; best %: the highest over the epochs, a choice made on"
                    + " that same set.";

    /** The names above the columns. */
    static final String HEADER = String.format(
            "%-12s %7s %10s %8s %8s %8s %9s %10s %8s",
            "lane", "epoch", "loss", "train %", "test %", "best %", "ms/step", "lambda_1", "l1/l5");

    private static final int NAME = 12;

    private LaneTable() {}

    /** {@code lane} as a line, {@code best} its best test accuracy over the epochs. */
    static String line(LaneSnapshot lane, double best, int epochs) {
        Spectrum spectrum = lane.spectrum() == null ? null : lane.spectrum().spectrum();
        String name = lane.config().name();
        return String.format(
                Locale.ROOT,
                "%-12s %7s %10s %8s %8s %8s %9s %10s %8s%s",
                name.length() > NAME ? name.substring(0, NAME) : name,
                done(lane, epochs) + "/" + epochs,
                number("%.4f", lane.meanLoss()),
                number("%.1f", 100 * lane.trainAccuracy()),
                number("%.1f", 100 * lane.testAccuracy()),
                number("%.1f", 100 * best),
                number("%.2f", lane.stepMillis()),
                spectrum == null || spectrum.eigenvalues().length == 0
                        ? "-"
                        : number("%.3f", spectrum.eigenvalues()[0]),
                spectrum == null ? "-" : number("%.2f", spectrum.ratio()),
                lane.failure().isEmpty() ? "" : "  failed");
    }

    /** Of which pattern, norm and base step lanes are, a line each that is not of its paper's own. */
    static List<String> variants(List<LaneSnapshot> lanes) {
        return lanes.stream()
                .filter(l -> !l.config().variant().isEmpty())
                .map(l -> l.config().name() + ": " + l.config().variant())
                .toList();
    }

    /** Why lanes failed, a line each that did. */
    static List<String> failures(List<LaneSnapshot> lanes) {
        return lanes.stream()
                .filter(l -> !l.failure().isEmpty())
                .map(l -> l.config().name() + ": " + l.failure())
                .toList();
    }

    /** The whole epochs of {@code lane}. */
    static int done(LaneSnapshot lane, int epochs) {
        return lane.state() == LaneState.DONE ? epochs : lane.epoch();
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    /** What is measured at the moment, in words; empty where nothing is. */
    static String work(List<LaneSnapshot> lanes) {
        return lanes.stream()
                .filter(l -> !l.work().isEmpty())
                .map(l -> l.config().name() + ": " + l.work())
                .findFirst()
                .orElse("");
    }
}
