package basin.io.report;

import basin.io.Histogram;
import basin.io.Numbers;
import basin.io.Ticks;
import basin.spectrum.Spectrum;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The share of the Hessian's eigenvalues in bins, on a logarithmic axis; all lanes over the same range. */
final class SpectrumFigure {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 172;
    private static final double LEFT = 42;
    private static final double RIGHT = 290;
    private static final double TOP = 26;
    private static final double BOTTOM = 146;
    private static final int BINS = 62;
    private static final int MOST_TICKS = 5;
    private static final int LOWEST_POWER = -6;
    private static final double MARGIN = 0.04;

    private final double low;
    private final double high;
    /** The axis begins at ten to this power. */
    private final int power;

    /** One range and one axis for all lanes; those without a spectrum are passed over. */
    SpectrumFigure(List<LaneFigures> lanes) {
        List<Spectrum> all = lanes.stream()
                .map(LaneFigures::spectrum)
                .filter(Objects::nonNull)
                .toList();
        double least =
                all.stream().flatMapToDouble(s -> Arrays.stream(s.nodes())).reduce(0, Math::min);
        double most = all.stream()
                .flatMapToDouble(s -> Arrays.stream(new double[] {s.eigenvalues()[0], max(s.nodes())}))
                .reduce(0, Math::max);
        double room = MARGIN * Math.max(most - least, Double.MIN_NORMAL);
        low = least - room;
        high = most + room;
        double share = all.stream()
                .flatMapToDouble(s -> Arrays.stream(bins(s).sums()))
                .filter(v -> v > 0)
                .min()
                .orElse(1);
        power = (int) Math.max(LOWEST_POWER, Math.min(-1, Math.floor(Math.log10(share))));
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private Histogram bins(Spectrum s) {
        return Histogram.of(s.nodes(), s.weights(), low, high, BINS);
    }

    /** Draws lane {@code lane}'s histogram. */
    void draw(Markup m, LaneFigures lane) {
        Spectrum s = lane.spectrum();
        Svg.open(
                m,
                WIDTH,
                HEIGHT,
                m.language()
                        .say(
                                "{0}, eigenvalues of the Hessian, the largest {1}",
                                lane.title(), Numbers.significant(lane.lambda1(), 3)));
        axes(m);
        Histogram bins = bins(s);
        double width = (RIGHT - LEFT) / BINS;
        for (int i = 0; i < BINS; i++) {
            double top = y(bins.sums()[i]);
            if (top < BOTTOM) {
                m.empty(
                        "rect",
                        "class",
                        "bar",
                        "x",
                        Svg.n(x(bins.start(i))),
                        "y",
                        Svg.n(top),
                        "width",
                        Svg.n(width * 0.82),
                        "height",
                        Svg.n(BOTTOM - top));
            }
        }
        double at = x(lane.lambda1());
        Svg.line(m, "stem", at, TOP - 4, at, BOTTOM);
        String side = at > (LEFT + RIGHT) / 2 ? "end strong" : "start strong";
        Svg.text(m, side, at, TOP - 9, "λ₁ " + Words.lambda1(lane));
        m.close();
    }

    private void axes(Markup m) {
        int every = power < -3 ? 2 : 1;
        for (int p = 0; p >= power; p -= every) {
            Svg.line(m, "grid", LEFT, y(Math.pow(10, p)), RIGHT, y(Math.pow(10, p)));
            Svg.text(m, "end", LEFT - 6, y(Math.pow(10, p)) + 4, Numbers.powerOfTen(p));
        }
        Svg.line(m, "axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        Ticks ticks = Ticks.between(low, high, MOST_TICKS);
        for (int i = 0; i < ticks.count(); i++) {
            Svg.line(m, "axis", x(ticks.at(i)), BOTTOM, x(ticks.at(i)), BOTTOM + 4);
            Svg.text(m, "middle", x(ticks.at(i)), BOTTOM + 18, ticks.label(i));
        }
    }

    private double x(double eigenvalue) {
        return LEFT + (RIGHT - LEFT) * (eigenvalue - low) / (high - low);
    }

    private double y(double share) {
        double up = 1 - Math.log10(Math.max(share, Double.MIN_NORMAL)) / power;
        return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, up));
    }
}
