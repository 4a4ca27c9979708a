package basin.ui.spectrum;

import basin.io.Numbers;
import basin.spectrum.Spectrum;
import basin.ui.base.Texts;

/** A spectrum's two figures as text: "~" before what has not converged, a dash for what is undefined. */
final class SpectrumWords {
    private static final int DIGITS = 3;

    private SpectrumWords() {}

    /** lambda_1. */
    static String largest(Spectrum s) {
        return s.eigenvalues().length == 0
                ? Numbers.NONE
                : mark(s.converged(0)) + Numbers.significant(s.eigenvalues()[0], DIGITS);
    }

    /** lambda_1 / lambda_5. */
    static String ratio(Spectrum s) {
        double ratio = s.ratio();
        if (!Double.isFinite(ratio)) {
            return Numbers.NONE;
        }
        boolean converged = s.converged(0) && s.converged(Spectrum.RATIO_OVER - 1);
        return mark(converged) + Numbers.significant(ratio, DIGITS);
    }

    /** What the tooltip says: definition, each eigenvalue with its residual, and how they were found. */
    static String details(Spectrum s) {
        StringBuilder text = new StringBuilder(Texts.get("spectrum.ratio"));
        for (int i = 0; i < s.eigenvalues().length; i++) {
            String value = mark(s.converged(i)) + Numbers.significant(s.eigenvalues()[i], DIGITS);
            text.append("\n").append(line("λ" + Numbers.subscript(i + 1), value, s.residuals()[i]));
        }
        String smallest = Numbers.significant(s.smallest(), DIGITS);
        text.append("\n").append(line(Texts.get("details.smallest"), smallest, s.smallestResidual()));
        text.append("\n")
                .append(Texts.get(
                        "spectrum.trace",
                        Numbers.significant(s.trace(), DIGITS),
                        Numbers.significant(s.traceError(), 2)));
        text.append("\n")
                .append(Texts.get(
                        "spectrum.facts",
                        Numbers.count(s.steps()),
                        Numbers.count(s.probes()),
                        Numbers.count(s.samples())));
        boolean all = true;
        for (int i = 0; i < s.eigenvalues().length; i++) {
            all &= s.converged(i);
        }
        return text + (all ? "" : "\n" + Texts.get("details.facts.unconverged"));
    }

    private static String line(String name, String value, double residual) {
        return Texts.get("spectrum.value", name, value, Numbers.significant(residual, 2));
    }

    private static String mark(boolean converged) {
        return converged ? "" : "~";
    }
}
