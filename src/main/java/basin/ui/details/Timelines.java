package basin.ui.details;

import basin.io.Numbers;
import basin.io.SpectrumTimeline;
import basin.train.LaneConfig;
import basin.ui.base.Texts;
import basin.ui.chart.Series;
import basin.ui.chart.XyPlot;
import basin.ui.paint.LaneStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Spectra over the epochs as charts. */
final class Timelines {
    private static final double[] STRENGTHS = {1, 0.8, 0.65, 0.52, 0.42};
    private static final double SETTLED = 0.01;
    private static final int DIGITS = 3;

    private Timelines() {}

    /** What a chart of eigenvalues shows. */
    enum Kind {
        /** The five largest of one lane. */
        LANE,
        /** The largest of every lane. */
        LARGEST,
        /** The trace of every lane. */
        TRACE;

        String title() {
            return Texts.get("details.timeline." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** The chart of {@code kind} over {@code epochs}; null where no spectrum is known. */
    static XyPlot of(Kind kind, List<LaneConfig> lanes, int lane, List<SpectrumTimeline> known, int epochs) {
        if (known.stream().allMatch(t -> t.size() == 0)) {
            return null;
        }
        List<LaneStyle> styles = LaneStyle.of(lanes);
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            SpectrumTimeline t = known.get(i);
            String name = lanes.get(i).title();
            if (kind == Kind.LARGEST) {
                all.add(series(name, t, t.eigenvalues()[0], unsure(t, 0), styles.get(i)));
            } else if (kind == Kind.TRACE) {
                all.add(series(name, t, t.traces(), new boolean[0], styles.get(i)));
            } else if (i == lane) {
                for (int k = t.eigenvalues().length - 1; k >= 0; k--) {
                    all.add(eigenvalue(t, k, styles.get(i)));
                }
            }
        }
        return XyPlot.of(all, List.of(), 0, epochs, false, kind.title());
    }

    private static Series eigenvalue(SpectrumTimeline t, int k, LaneStyle style) {
        double[] y = t.eigenvalues()[k];
        String label = "λ" + Numbers.subscript(k + 1);
        return new Series(label, last(y), epochs(t), y, style, Series.Stroke.PLAIN, STRENGTHS[k], unsure(t, k));
    }

    private static Series series(String name, SpectrumTimeline t, double[] y, boolean[] unsure, LaneStyle style) {
        return new Series(name, last(y), epochs(t), y, style, Series.Stroke.LANE, 1, unsure);
    }

    private static double[] epochs(SpectrumTimeline t) {
        return Arrays.stream(t.epochs()).mapToDouble(e -> e + 1).toArray();
    }

    private static String last(double[] y) {
        return y.length == 0 ? "" : Numbers.significant(y[y.length - 1], DIGITS);
    }

    private static boolean[] unsure(SpectrumTimeline t, int k) {
        boolean[] unsure = new boolean[t.size()];
        for (int i = 0; i < unsure.length; i++) {
            unsure[i] = t.residuals()[k][i] > SETTLED * Math.abs(t.eigenvalues()[k][i]);
        }
        return unsure;
    }
}
