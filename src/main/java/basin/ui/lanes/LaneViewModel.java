package basin.ui.lanes;

import basin.io.Numbers;
import basin.train.DecisionMap;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.ui.base.Figures;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.run.TimeLeft;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one lane's card says. Its words are made anew from each snapshot. */
public final class LaneViewModel {
    private static final double HALF = 0.5;
    private static final double LONG_LOSS = 1000;

    /**
     * The words of a card; "–" stands where nothing is known yet.
     *
     * @param title of the lane
     * @param epoch under way; empty before the first step
     * @param chip state in a word; empty while training
     * @param accuracy per cent over the test set
     * @param trainAccuracy per cent over the training set
     * @param loss mean of the last epoch's batches, or of the newest batch in the first epoch
     * @param millis of a step
     * @param theory the paper's cost over SGD's
     * @param theoryBar share of the bar, 0..1, that is full at twice SGD's
     * @param measured time of a step over SGD's
     * @param measuredBar likewise
     * @param length ||e||/rho; empty where nothing is perturbed or known
     */
    public record Words(
            String title,
            String epoch,
            String chip,
            String accuracy,
            String trainAccuracy,
            String loss,
            String millis,
            String theory,
            double theoryBar,
            String measured,
            double measuredBar,
            String length) {}

    /**
     * A measurement under way.
     *
     * @param progress 0..1
     * @param secondsLeft until its end; NaN while not known
     */
    public record Work(double progress, double secondsLeft) {
        /** In words: {@code Surface 34 %, 0:08 left}. */
        public String text(String what) {
            if (progress == 0) {
                return Texts.get("details.turn", what);
            }
            String share = Numbers.percent(progress, 0);
            return Double.isNaN(secondsLeft)
                    ? Texts.get("lane.measuring", what, share)
                    : Texts.get("lane.measuring.left", what, share, Figures.clock(secondsLeft));
        }
    }

    private final int index;
    private final LaneStyle style;
    private final ReadOnlyObjectWrapper<LaneConfig> config;
    private final ReadOnlyObjectWrapper<LaneSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DecisionMap> decision = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<Work> surfaceWork = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Work> spectrumWork = new ReadOnlyObjectWrapper<>();
    private final TimeLeft surfaceLeft = new TimeLeft();
    private final TimeLeft spectrumLeft = new TimeLeft();

    /** The card of lane {@code index} in {@code style}, which has not begun. */
    public LaneViewModel(int index, LaneStyle style, LaneConfig config) {
        this.index = index;
        this.style = style;
        this.config = new ReadOnlyObjectWrapper<>(config);
        words.set(say(null, Double.NaN, Double.NaN));
    }

    /**
     * Shows {@code now}.
     *
     * @param sgdMillis SGD's time of a step in the same run; NaN where there is none
     * @param length mean of ||e||/rho; NaN where not known
     * @param seconds now, on any clock
     */
    public void show(LaneSnapshot now, double sgdMillis, double length, double seconds) {
        measure(now, seconds);
        snapshot.set(now);
        config.set(now.config());
        words.set(say(now, sgdMillis, length));
    }

    /** Shows which class its network names where. */
    void decide(DecisionMap now) {
        decision.set(now);
    }

    private Words say(LaneSnapshot s, double sgdMillis, double length) {
        String title = config.get().title();
        String none = Numbers.NONE;
        if (s == null) {
            return new Words(title, "", "", none, none, none, none, none, 0, none, 0, "");
        }
        double measured = s.stepMillis() / sgdMillis;
        boolean begun = s.steps() > 0;
        return new Words(
                title,
                begun ? Texts.get("lane.epoch", Numbers.count(s.epoch() + 1L)) : "",
                chip(s),
                Numbers.percent(s.testAccuracy(), 1),
                Numbers.percent(s.trainAccuracy(), 1),
                words(loss(s)),
                Numbers.fixed(s.stepMillis(), s.stepMillis() < 1 ? 2 : 1),
                times(s.theoreticalCost()),
                bar(s.theoreticalCost()),
                times(measured),
                bar(measured),
                s.config().optimizer().perturbs() && !Double.isNaN(length)
                        ? Texts.get("lane.length", Numbers.fixed(length, 2))
                        : "");
    }

    private static double loss(LaneSnapshot s) {
        if (!Double.isNaN(s.meanLoss())) {
            return s.meanLoss();
        }
        return s.metrics() == null ? Double.NaN : s.metrics().trainLoss();
    }

    /** Three digits after the point, or two places of what is large. */
    private static String words(double loss) {
        return loss < LONG_LOSS ? Numbers.fixed(loss, 3) : Numbers.significant(loss, 2);
    }

    private static String times(double cost) {
        return Double.isNaN(cost) ? Numbers.NONE : Numbers.fixed(cost, 2) + " ×";
    }

    private static double bar(double cost) {
        return Double.isNaN(cost) ? 0 : Math.min(1, cost * HALF);
    }

    private static String chip(LaneSnapshot s) {
        return switch (s.state()) {
            case READY, TRAINING -> "";
            case PAUSED -> Texts.get("lane.paused");
            case DONE -> Texts.get("lane.done");
            case STOPPED, FAILED -> Texts.get("lane.stopped");
        };
    }

    private void measure(LaneSnapshot s, double seconds) {
        double ofSurface = s.surface() == null ? 1 : s.surface().progress();
        double ofSpectrum = s.spectrum() == null ? 1 : s.spectrum().progress();
        boolean under = !s.work().isEmpty();
        surfaceWork.set(under && ofSurface < 1 ? new Work(ofSurface, surfaceLeft.after(seconds, ofSurface, 1)) : null);
        boolean second = under && ofSurface >= 1 && ofSpectrum < 1;
        spectrumWork.set(second ? new Work(ofSpectrum, spectrumLeft.after(seconds, ofSpectrum, 1)) : null);
    }

    /** Half of its learning rate, to two significant digits: what is proposed after it failed. */
    double lowerRate() {
        return BigDecimal.valueOf(HALF * config.get().learningRate())
                .round(new MathContext(2))
                .doubleValue();
    }

    /** Its place among the lanes. */
    public int index() {
        return index;
    }

    /** What tells it apart. */
    public LaneStyle style() {
        return style;
    }

    /** Its settings. */
    public ReadOnlyObjectProperty<LaneConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** The newest state; null before the run. */
    public ReadOnlyObjectProperty<LaneSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Which class its network names where; null for data that are not points of a plane. */
    ReadOnlyObjectProperty<DecisionMap> decisionProperty() {
        return decision.getReadOnlyProperty();
    }

    /** The measurement of the surface; null where none is under way. */
    public ReadOnlyObjectProperty<Work> surfaceWorkProperty() {
        return surfaceWork.getReadOnlyProperty();
    }

    /** The measurement of the eigenvalues; null where none is under way. */
    public ReadOnlyObjectProperty<Work> spectrumWorkProperty() {
        return spectrumWork.getReadOnlyProperty();
    }

    /** What the card says. */
    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
