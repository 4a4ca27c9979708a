package basin.io.report;

import basin.io.Numbers;
import basin.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases that several parts of a report share. */
final class Words {
    /** Stands before a value that has not converged. */
    static final String UNSURE = "~";

    private static final List<String> SMALL =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight");

    private Words() {}

    /** When a measurement was taken; {@code epoch} counts from 0, people from 1. */
    static String when(Language language, int epoch) {
        return language.say("after epoch {0}", Integer.toString(epoch + 1));
    }

    /** {@code a, b and c}. */
    static String list(Language language, List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : language.say("{0} and {1}", String.join(", ", items.subList(0, last)), items.get(last));
    }

    /** {@code 1 epoch}, {@code 40 epochs}. */
    static String count(Language language, long n, String noun) {
        return language.say("{0} " + noun + (n == 1 ? "" : "s"), Numbers.count(n));
    }

    /** A setting as it was typed, up to three significant digits: no zeros at its end. */
    static String setting(double value) {
        String text = Numbers.significant(value, 3);
        return text.contains(".") && !text.contains("·") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** {@code items} one after the other; a line breaks only between them. */
    static String items(String... items) {
        return Arrays.stream(items)
                .filter(i -> !i.isEmpty())
                .map(i -> i.replace(' ', '\u00A0'))
                .collect(Collectors.joining(" · "));
    }

    /** Small numbers as words. */
    static String number(Language language, int n) {
        return n < SMALL.size() ? language.say(SMALL.get(n)) : Numbers.count(n);
    }

    /** The largest eigenvalue, with "~" before it where it has not converged. */
    static String lambda1(LaneFigures lane) {
        Spectrum s = lane.spectrum();
        return s == null ? Numbers.NONE : (s.converged(0) ? "" : UNSURE) + Numbers.significant(lane.lambda1(), 3);
    }

    /** lambda_1 / lambda_5, with "~" where one of them has not converged. */
    static String ratio(LaneFigures lane) {
        if (Double.isNaN(lane.ratio())) {
            return Numbers.NONE;
        }
        boolean sure = lane.spectrum().converged(0) && lane.spectrum().converged(Spectrum.RATIO_OVER - 1);
        return (sure ? "" : UNSURE) + Numbers.fixed(lane.ratio(), 2);
    }
}
