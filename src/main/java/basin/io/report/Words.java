package basin.io.report;

import basin.io.Numbers;
import basin.spectrum.Spectrum;
import java.util.List;

/** Phrases that several parts of a report share. */
final class Words {
    private Words() {}

    /** When a measurement was taken; {@code epoch} counts from 0, people from 1. */
    static String when(int epoch) {
        return "after epoch " + (epoch + 1);
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** {@code 1 epoch}, {@code 40 epochs}. */
    static String count(long n, String noun) {
        return Numbers.count(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** The largest eigenvalue, with "~" before it where it has not converged. */
    static String lambda1(LaneFigures lane) {
        Spectrum s = lane.spectrum();
        return s == null ? Numbers.NONE : (s.converged(0) ? "" : "~") + Numbers.significant(lane.lambda1(), 3);
    }

    /** lambda_1 / lambda_5, with "~" where one of them has not converged. */
    static String ratio(LaneFigures lane) {
        if (Double.isNaN(lane.ratio())) {
            return Numbers.NONE;
        }
        boolean sure = lane.spectrum().converged(0) && lane.spectrum().converged(Spectrum.RATIO_OVER - 1);
        return (sure ? "" : "~") + Numbers.fixed(lane.ratio(), 2);
    }
}
