package basin.cli;

import basin.spectrum.LayerSpectrum;
import basin.spectrum.Spectrum;
import java.util.List;
import java.util.Locale;

/** Spectra as text: "~" before what has not converged. */
final class SpectrumText {
    private static final String NEW_LINE = System.lineSeparator();

    private SpectrumText() {}

    /** All figures of {@code s}, a line each, and what they rest on. */
    static String of(String title, Spectrum s) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d Lanczos steps, %d probes, %d samples%n",
                title,
                s.steps(),
                s.probes(),
                s.samples()));
        boolean sure = s.smallestConverged();
        for (int i = 0; i < s.eigenvalues().length; i++) {
            text.append(row("lambda_" + (i + 1), s.eigenvalues()[i], s.residuals()[i], s.converged(i)));
            sure &= s.converged(i);
        }
        text.append(row("lambda_min", s.smallest(), s.smallestResidual(), s.smallestConverged()));
        text.append(String.format(Locale.ROOT, "  %-12s %13s%n", "l1/l5", ratio(s)));
        text.append(String.format(Locale.ROOT, "  %-12s %13.5f  +- %.3g%n", "trace", s.trace(), s.traceError()));
        text.append(String.format(Locale.ROOT, "  %-12s %13.2e  |u'Hv - v'Hu| / |H|%n", "asymmetry", s.asymmetry()));
        if (!sure) {
            text.append("  ~ has not converged: its residual is more than 1 % of it")
                    .append(NEW_LINE);
        }
        return text.toString();
    }

    private static String row(String name, double value, double residual, boolean converged) {
        return String.format(
                Locale.ROOT, "  %-12s %13s  residual %.3g%n", name, marked("%.5f", value, converged), residual);
    }

    private static String ratio(Spectrum s) {
        return marked("%.5f", s.ratio(), s.ratioConverged());
    }

    /** {@code value}, a dash where it is not known, "~" before what has not converged. */
    static String marked(String format, double value, boolean converged) {
        return Double.isNaN(value) ? "-" : (converged ? "" : "~") + String.format(Locale.ROOT, format, value);
    }

    /** The layers, a line each. */
    static String of(List<LayerSpectrum> layers) {
        StringBuilder text = new StringBuilder(String.format(
                "  %-16s %10s %12s %12s %8s %12s %10s%n",
                "layer", "weights", "lambda_1", "lambda_min", "l1/l5", "trace", "+-"));
        for (LayerSpectrum l : layers) {
            Spectrum s = l.spectrum();
            text.append(String.format(
                    Locale.ROOT,
                    "  %-16s %10d %12s %12s %8s %12.4f %10.3g%n",
                    l.layer(),
                    l.parameters(),
                    marked("%.4f", s.eigenvalues()[0], s.converged(0)),
                    marked("%.4f", s.smallest(), s.smallestConverged()),
                    marked("%.2f", s.ratio(), s.ratioConverged()),
                    s.trace(),
                    s.traceError()));
        }
        return text.toString();
    }
}
