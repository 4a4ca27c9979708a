package basin.io;

import basin.spectrum.Spectrum;
import basin.train.SpectrumView;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A lane's spectra over the steps: index i of every array is one of them, rising by step. What was not found is NaN.
 * Immutable; arrays are never written after.
 *
 * @param steps after which the weights were taken
 * @param epochs of those steps
 * @param eigenvalues lambda_1 to lambda_5 of each: {@code eigenvalues[k][i]} is lambda_(k+1)
 * @param residuals their Ritz residuals, likewise
 * @param smallest lambda_min
 * @param smallestResiduals its Ritz residuals
 * @param ratios lambda_1 / lambda_5
 * @param traces estimates
 * @param traceErrors their standard errors
 */
public record SpectrumTimeline(
        int[] steps,
        int[] epochs,
        double[][] eigenvalues,
        double[][] residuals,
        double[] smallest,
        double[] smallestResiduals,
        double[] ratios,
        double[] traces,
        double[] traceErrors) {
    /** Of {@code spectra}, of which the last of each step counts. */
    public static SpectrumTimeline of(List<SpectrumView> spectra) {
        TreeMap<Integer, SpectrumView> last = new TreeMap<>();
        spectra.forEach(s -> last.put(s.step(), s));
        List<SpectrumView> all = List.copyOf(last.values());
        return new SpectrumTimeline(
                all.stream().mapToInt(SpectrumView::step).toArray(),
                all.stream().mapToInt(SpectrumView::epoch).toArray(),
                each(all, Spectrum::eigenvalues),
                each(all, Spectrum::residuals),
                numbers(all, Spectrum::smallest),
                numbers(all, Spectrum::smallestResidual),
                numbers(all, Spectrum::ratio),
                numbers(all, Spectrum::trace),
                numbers(all, Spectrum::traceError));
    }

    private interface Numbers {
        double[] of(Spectrum s);
    }

    private static double[][] each(List<SpectrumView> all, Numbers numbers) {
        return IntStream.range(0, Spectrum.RATIO_OVER)
                .mapToObj(k -> numbers(all, s -> k < numbers.of(s).length ? numbers.of(s)[k] : Double.NaN))
                .toArray(double[][]::new);
    }

    private static double[] numbers(List<SpectrumView> all, ToDoubleFunction<Spectrum> number) {
        return all.stream().mapToDouble(v -> number.applyAsDouble(v.spectrum())).toArray();
    }

    /** How many there are. */
    public int size() {
        return steps.length;
    }

    /** The names of the columns of {@link #csv}, with its end. */
    public static String csvHeader() {
        StringBuilder line = new StringBuilder("lane,step,epoch");
        for (int k = 1; k <= Spectrum.RATIO_OVER; k++) {
            line.append(",lambda_").append(k).append(",residual_").append(k);
        }
        return line.append(",lambda_min,residual_min,ratio,trace,trace_error\n").toString();
    }

    /** A row a spectrum of lane {@code lane}, every double with all its digits, NaN empty, epochs counted from 0. */
    public String csv(String lane) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(quoted(lane)).append(',').append(steps[i]).append(',').append(epochs[i]);
            for (int k = 0; k < eigenvalues.length; k++) {
                append(text, eigenvalues[k][i], residuals[k][i]);
            }
            append(text, smallest[i], smallestResiduals[i], ratios[i], traces[i], traceErrors[i]);
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double... numbers) {
        for (double x : numbers) {
            text.append(',').append(Double.isNaN(x) ? "" : Double.toString(x));
        }
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
