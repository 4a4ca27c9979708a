package basin.ui.compare;

import basin.spectrum.Spectrum;
import basin.train.Findings;
import basin.train.LaneSnapshot;
import basin.train.SharpnessFigure;
import basin.train.SharpnessView;
import basin.ui.run.LaneCurve;
import java.util.EnumMap;
import java.util.Map;

/**
 * One lane's numbers, each with the epoch it belongs to.
 *
 * @param of each figure; one that is not known is not there
 */
record LaneNumbers(Map<Figure, Known> of) {
    private static final double PERCENT = 100;

    LaneNumbers {
        of = Map.copyOf(of);
    }

    /**
     * A value.
     *
     * @param value as the table shows it
     * @param epoch after which it was taken, from 1; 0 where it belongs to none
     * @param converged whether it is to be shown without "~"
     */
    record Known(double value, int epoch, boolean converged) {}

    /** Of a lane whose newest state is {@code s}; {@code sgdMillis} is SGD's time of a step, NaN where there is none. */
    static LaneNumbers of(LaneSnapshot s, LaneCurve curve, Findings found, double sgdMillis) {
        Map<Figure, Known> all = new EnumMap<>(Figure.class);
        int whole = curve.accuracies();
        put(all, Figure.LAST, PERCENT * s.testAccuracy(), whole);
        int best = best(curve);
        if (best >= 0) {
            put(all, Figure.BEST, PERCENT * curve.accuracy(best, true), best + 1);
        }
        put(all, Figure.LOSS, s.meanLoss(), whole);
        put(all, Figure.GAP, PERCENT * (s.trainAccuracy() - s.testAccuracy()), whole);
        if (s.spectrum() != null && s.spectrum().spectrum() != null) {
            Spectrum h = s.spectrum().spectrum();
            int epoch = s.spectrum().epoch() + 1;
            put(all, Figure.LAMBDA, new Known(h.eigenvalues()[0], epoch, h.converged(0)));
            put(all, Figure.RATIO, new Known(h.ratio(), epoch, h.ratioConverged()));
        }
        SharpnessView sharp = found.sharpness();
        if (sharp != null) {
            put(all, Figure.SHARPNESS, SharpnessFigure.ASCENT.of(sharp), sharp.epoch() + 1);
        }
        put(all, Figure.TIME, s.stepMillis() / sgdMillis, 0);
        put(all, Figure.THEORY, s.theoreticalCost(), 0);
        return new LaneNumbers(all);
    }

    private static int best(LaneCurve curve) {
        int best = -1;
        for (int i = 0; i < curve.accuracies(); i++) {
            best = best < 0 || curve.accuracy(i, true) > curve.accuracy(best, true) ? i : best;
        }
        return best;
    }

    private static void put(Map<Figure, Known> all, Figure figure, double value, int epoch) {
        put(all, figure, new Known(value, epoch, true));
    }

    private static void put(Map<Figure, Known> all, Figure figure, Known number) {
        if (Double.isFinite(number.value())) {
            all.put(figure, number);
        }
    }
}
