package basin.cli;

import basin.io.Versions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Times one piece of work: the figures of one line, the names as the peers' programs have them. */
final class BenchLine {
    private static final double MILLIS_TO_BILLIONTHS = 1e6;

    private BenchLine() {}

    /** Does {@code kind} exactly {@code runs} times, and what it is measured against as often unless it is {@code alone}. */
    static Map<String, Object> of(BenchKind kind, BenchSettings settings, int runs, int warmUp, boolean alone) {
        Map<String, Object> line = head(kind, settings);
        try (BenchWork work = kind.open(settings)) {
            Optional<BenchWork.Reference> reference = alone ? Optional.empty() : work.reference();
            BenchTimes[] times = BenchTimes.of(work, reference.map(BenchWork.Reference::work), runs, warmUp);
            line.put("runs", runs);
            line.put("warm_up", warmUp);
            times[0].put(line);
            work.products().ifPresent(products -> line.put("products", products));
            work.amount().ifPresent(amount -> rate(line, "", amount, times[0].median()));
            reference.ifPresent(r -> against(line, r, work, times));
        }
        return line;
    }

    private static Map<String, Object> head(BenchKind kind, BenchSettings settings) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("peer", "basin " + Versions.basin());
        line.put("what", Values.id(kind));
        boolean network = !kind.sized();
        line.put("network", network ? settings.network().text() : null);
        line.put("width", network ? settings.width() : null);
        line.put("batch", network ? (kind == BenchKind.FISHER ? settings.samples() : settings.batch()) : null);
        line.put("parameters", network ? settings.network().layout().size() : null);
        line.put("size", network ? null : settings.size());
        line.put("optimizer", kind.optimizer().isEmpty() ? null : settings.optimizer());
        line.put("sparsity", kind.sparse() ? settings.sparsity() : null);
        line.put("further", kind == BenchKind.HVP ? settings.further() : null);
        line.put("channels_last", null);
        line.put("threads", settings.threads());
        line.put("precision", Values.id(settings.precision()));
        return line;
    }

    private static double rate(Map<String, Object> line, String prefix, BenchWork.Amount amount, double millis) {
        double rate = amount.count() / (millis * MILLIS_TO_BILLIONTHS);
        line.put(prefix + "rate", BenchTimes.rounded(rate));
        line.put(prefix + "unit", amount.unit());
        return rate;
    }

    /** The ratio of times; of rates where both sides count the same. */
    private static void against(
            Map<String, Object> line, BenchWork.Reference reference, BenchWork work, BenchTimes[] times) {
        line.put("reference", reference.name());
        line.put("reference_ms", BenchTimes.rounded(times[1].median()));
        double ratio = times[0].median() / times[1].median();
        Optional<BenchWork.Amount> amount = reference.work().amount();
        if (amount.isPresent()) {
            double other = rate(line, "reference_", amount.get(), times[1].median());
            ratio = work.amount().isPresent() ? ((double) line.get("rate")) / other : ratio;
        }
        line.put("ratio", BenchTimes.rounded(ratio));
    }

    /** {@code line} for people. */
    static String plain(Map<String, Object> line) {
        StringBuilder text = new StringBuilder(String.valueOf(line.get("what")));
        if (line.get("network") != null) {
            text.append(String.format(
                    Locale.ROOT, " %s width %s batch %s", line.get("network"), line.get("width"), line.get("batch")));
        } else {
            text.append(" of ").append(line.get("size"));
        }
        text.append(String.format(
                Locale.ROOT,
                ", %s threads: median %s ms, %s to %s",
                line.get("threads"),
                line.get("median_ms"),
                line.get("min_ms"),
                line.get("max_ms")));
        if (line.containsKey("products")) {
            text.append("; ").append(line.get("products")).append(" products");
        }
        if (line.containsKey("rate")) {
            text.append(String.format(Locale.ROOT, "; %s %s", line.get("rate"), line.get("unit")));
        }
        if (line.containsKey("reference")) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %s of %s (%s ms)",
                    line.get("ratio"),
                    line.get("reference"),
                    line.get("reference_ms")));
        }
        return text.toString();
    }
}
