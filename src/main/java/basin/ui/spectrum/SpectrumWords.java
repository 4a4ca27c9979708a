package basin.ui.spectrum;

import basin.io.Numbers;
import basin.spectrum.Spectrum;

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
        StringBuilder text = new StringBuilder("λ₁/λ₅: largest over fifth largest Hessian eigenvalue.");
        for (int i = 0; i < s.eigenvalues().length; i++) {
            text.append("\nλ").append(Numbers.subscript(i + 1)).append(' ');
            text.append(mark(s.converged(i))).append(Numbers.significant(s.eigenvalues()[i], DIGITS));
            text.append(", residual ").append(Numbers.significant(s.residuals()[i], 2));
        }
        text.append("\nλ min ").append(Numbers.significant(s.smallest(), DIGITS));
        text.append(", residual ").append(Numbers.significant(s.smallestResidual(), 2));
        text.append("\nTrace ").append(Numbers.significant(s.trace(), DIGITS));
        text.append(" ± ").append(Numbers.significant(s.traceError(), 2));
        text.append("\n").append(Numbers.count(s.steps())).append(" Lanczos steps, ");
        text.append(Numbers.count(s.probes())).append(" probes, ");
        text.append(Numbers.count(s.samples())).append(" samples");
        boolean all = true;
        for (int i = 0; i < s.eigenvalues().length; i++) {
            all &= s.converged(i);
        }
        return text + (all ? "" : "\n~ not converged: residual above 1 %");
    }

    private static String mark(boolean converged) {
        return converged ? "" : "~";
    }
}
