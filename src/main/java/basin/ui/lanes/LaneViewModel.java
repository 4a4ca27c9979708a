package basin.ui.lanes;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.ui.base.LaneNames;
import basin.ui.base.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one lane's card says. Its words are made anew from each snapshot. */
public final class LaneViewModel {
    private static final double HALF = 0.5;

    /**
     * The words of a card; "–" stands where nothing is known yet.
     *
     * @param title of the lane
     * @param epoch under way; empty before the first step
     * @param chip state in a word; empty while training
     * @param accuracy per cent over the test set
     * @param loss mean of the last epoch's batches, or of the newest batch in the first epoch
     * @param millis of a step
     * @param theory the paper's cost over SGD's
     * @param theoryBar share of the bar, 0..1, that is full at twice SGD's
     * @param measured time of a step over SGD's
     * @param measuredBar likewise
     */
    public record Words(
            String title,
            String epoch,
            String chip,
            String accuracy,
            String loss,
            String millis,
            String theory,
            double theoryBar,
            String measured,
            double measuredBar) {}

    private final int index;
    private final ReadOnlyObjectWrapper<LaneConfig> config;
    private final ReadOnlyObjectWrapper<LaneSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Words> words = new ReadOnlyObjectWrapper<>();

    /** The card of lane {@code index}, which has not begun. */
    public LaneViewModel(int index, LaneConfig config) {
        this.index = index;
        this.config = new ReadOnlyObjectWrapper<>(config);
        words.set(say(null, Double.NaN));
    }

    /** Shows {@code now}; {@code sgdMillis} is SGD's time of a step in the same run, NaN where there is none. */
    public void show(LaneSnapshot now, double sgdMillis) {
        snapshot.set(now);
        config.set(now.config());
        words.set(say(now, sgdMillis));
    }

    private Words say(LaneSnapshot s, double sgdMillis) {
        String title = LaneNames.title(config.get());
        String none = Numbers.NONE;
        if (s == null) {
            return new Words(title, "", "", none, none, none, none, 0, none, 0);
        }
        double measured = s.stepMillis() / sgdMillis;
        boolean begun = s.steps() > 0;
        return new Words(
                title,
                begun ? Texts.get("lane.epoch", Numbers.count(s.epoch() + 1L)) : "",
                chip(s),
                Numbers.percent(s.testAccuracy(), 1),
                Numbers.fixed(loss(s), 3),
                Numbers.fixed(s.stepMillis(), 1),
                times(s.theoreticalCost()),
                bar(s.theoreticalCost()),
                times(measured),
                bar(measured));
    }

    private static double loss(LaneSnapshot s) {
        if (!Double.isNaN(s.meanLoss())) {
            return s.meanLoss();
        }
        return s.metrics() == null ? Double.NaN : s.metrics().trainLoss();
    }

    private static String times(double cost) {
        return Double.isNaN(cost) ? Numbers.NONE : Numbers.fixed(cost, 2) + " ×";
    }

    private static double bar(double cost) {
        return Double.isNaN(cost) ? 0 : Math.min(1, cost * HALF);
    }

    private static String chip(LaneSnapshot s) {
        if (!s.work().isEmpty()) {
            return work(s);
        }
        return switch (s.state()) {
            case READY, TRAINING -> "";
            case PAUSED -> Texts.get("lane.paused");
            case DONE -> Texts.get("lane.done");
            case STOPPED, FAILED -> Texts.get("lane.stopped");
        };
    }

    private static String work(LaneSnapshot s) {
        double surface = s.surface() == null ? 1 : s.surface().progress();
        double spectrum = s.spectrum() == null ? 1 : s.spectrum().progress();
        double progress = surface < 1 ? surface : spectrum;
        return progress < 1 ? Texts.get("lane.measuring", s.work(), Numbers.percent(progress, 0)) : s.work();
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

    /** Its settings. */
    public ReadOnlyObjectProperty<LaneConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    /** The newest state; null before the run. */
    public ReadOnlyObjectProperty<LaneSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** What the card says. */
    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
