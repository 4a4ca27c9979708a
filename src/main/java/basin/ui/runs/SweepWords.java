package basin.ui.runs;

import basin.io.Numbers;
import basin.sweep.Mean;
import basin.sweep.StoredSweep;
import basin.sweep.SweepTable;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import java.util.List;
import java.util.stream.Stream;

/** What is said of a sweep or a study. */
final class SweepWords {
    private static final double PERCENT = 100;
    private static final String BETWEEN = ": ";

    private SweepWords() {}

    /** Its kind and how far it has come. */
    static String progress(StoredSweep s) {
        if (!s.trouble().isEmpty()) {
            return Texts.get("runs.damaged");
        }
        String kind = Texts.get(s.study() ? "sweeps.study" : "sweeps.sweep");
        String runs = s.planned() > s.done()
                ? Texts.get("sweeps.of", Numbers.count(s.done()), Numbers.count(s.planned()))
                : Texts.count("count.runs", s.done());
        int failed = s.table().failures().size();
        return Stream.of(kind, runs, failed == 0 ? "" : Texts.get("sweeps.failed", Numbers.count(failed)))
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    /** {@code 71.23 ± 0.45 (−0.12)}, in per cent. */
    static String accuracy(Mean mean, Mean toSam) {
        String spread = Double.isFinite(mean.deviation()) ? " ± " + Numbers.percent(mean.deviation(), 2) : "";
        return Numbers.percent(mean.value(), 2) + spread + (toSam.n() == 0 ? "" : " (" + signed(toSam.value()) + ")");
    }

    private static String signed(double share) {
        String text = Numbers.fixed(PERCENT * share, 2);
        return share >= 0 ? "+" + text : text;
    }

    /** How sure the difference to SAM is, a sentence; empty where there is none. */
    static String sure(Mean toSam) {
        if (toSam.n() < 2) {
            return toSam.n() == 0 ? "" : Texts.get("sweeps.one.pair");
        }
        boolean apart = Math.abs(toSam.value()) > toSam.interval();
        return Texts.get(
                apart ? "sweeps.apart" : "sweeps.not.apart",
                signed(toSam.value()),
                Numbers.percent(toSam.interval(), 2),
                Numbers.count(toSam.n()));
    }

    /** A cost over SGD's. */
    static String cost(double times) {
        return Double.isFinite(times) ? Numbers.fixed(times, 2) + " ×" : Numbers.NONE;
    }

    /** What is still to come before its table and chart are whole, a sentence each. */
    static List<String> missing(StoredSweep s) {
        SweepTable table = s.table();
        if (table.rows().isEmpty()) {
            return List.of(Texts.get("sweeps.nothing"));
        }
        boolean sparse = table.rows().stream()
                .anyMatch(r -> r.optimizer().sparse() && r.last().n() > 0);
        boolean sam = table.rows().stream()
                .anyMatch(r -> r.optimizer().perturbs() && !r.optimizer().sparse());
        boolean seeds = table.rows().stream().anyMatch(r -> r.last().n() > 1);
        return Stream.of(
                        s.planned() > s.done() ? Texts.get("sweeps.partial") : "",
                        sparse ? "" : Texts.get("sweeps.no.sparse"),
                        sam ? "" : Texts.get("sweeps.no.sam"),
                        seeds ? "" : Texts.get("sweeps.one.seed"))
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** {@code failure} of a run: its settings, which stay, and why it ended, in the window's language. */
    static String failure(String failure) {
        int at = failure.indexOf(BETWEEN);
        return at < 0 ? failure : failure.substring(0, at) + BETWEEN + Sentences.of(failure.substring(at + 2));
    }
}
