package basin.ui.curves;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.run.Flag;
import basin.ui.run.LaneCurve;
import basin.ui.run.RunViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** The numbers behind the curves. */
public final class CurvesViewModel {
    private static final int FLAG_GAPS = 100;

    private final RunViewModel run;
    private final Set<Integer> hidden;
    private final BooleanProperty ofTest = new SimpleBooleanProperty(true);
    private final DoubleProperty pointed = new SimpleDoubleProperty(Double.NaN);

    /** The curves of {@code run} without the lanes in {@code hidden}. */
    public CurvesViewModel(RunViewModel run, Set<Integer> hidden) {
        this.run = run;
        this.hidden = hidden;
        run.moments().epochProperty().addListener((o, a, b) -> hold());
        run.moments().liveProperty().addListener((o, a, b) -> hold());
    }

    /** Points at the moment that the views show; nowhere while that is the newest. */
    void hold() {
        pointed.set(run.moments().step());
    }

    /** Lets all views show the epoch of {@code step}. */
    void seek(double step) {
        if (run.totalSteps() > 0) {
            run.moments().seek(step * run.configProperty().get().epochs() / run.totalSteps());
        }
    }

    /** Losses by step; where there are more than {@code most}, means of as many neighbours as it takes. */
    Plot losses(int most) {
        List<Plot.Series> all = new ArrayList<>();
        for (int i : shown()) {
            LaneCurve curve = run.curves().get(i);
            int together = Math.max(1, (int) Math.ceil(run.totalSteps() / (double) Math.max(1, most)));
            int count = (curve.steps() + together - 1) / together;
            double[] x = new double[count];
            double[] y = new double[count];
            for (int p = 0; p < count; p++) {
                int end = Math.min(curve.steps(), (p + 1) * together);
                double sum = 0;
                for (int s = p * together; s < end; s++) {
                    sum += curve.loss(s);
                }
                y[p] = sum / (end - p * together);
                x[p] = end;
            }
            all.add(new Plot.Series(title(i), style(i), x, y, note(i)));
        }
        return new Plot(all, flags(), run.totalSteps(), true, 3, 1);
    }

    /** Accuracies over the test or training set, in per cent. */
    Plot accuracies() {
        List<Plot.Series> all = new ArrayList<>();
        for (int i : shown()) {
            LaneCurve curve = run.curves().get(i);
            double[] x = new double[curve.accuracies()];
            double[] y = new double[curve.accuracies()];
            for (int p = 0; p < x.length; p++) {
                x[p] = curve.accuracyStep(p);
                y[p] = 100 * curve.accuracy(p, ofTest.get());
            }
            all.add(new Plot.Series(title(i), style(i), x, y, note(i)));
        }
        return new Plot(all, flags(), run.totalSteps(), false, 1, 100);
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < run.curves().size(); i++) {
            if (!hidden.contains(i)) {
                shown.add(i);
            }
        }
        return shown;
    }

    private String title(int lane) {
        LaneConfig config = run.configProperty().get().lanes().get(lane);
        return config.title();
    }

    private LaneStyle style(int lane) {
        return LaneStyle.of(run.configProperty().get().lanes()).get(lane);
    }

    private String note(int lane) {
        LaneSnapshot s = run.lanes().get(lane);
        return s.state() == LaneState.FAILED ? Texts.get("curves.stopped", title(lane), Numbers.count(s.steps())) : "";
    }

    private List<Flag> flags() {
        return Flag.of(run.changes(), Math.max(1, run.totalSteps() / FLAG_GAPS));
    }

    /** The newest values of all lanes as a sentence, for screen readers. */
    String summary(Plot plot) {
        StringBuilder text = new StringBuilder();
        for (Plot.Series s : plot.series()) {
            double last = s.y().length == 0 ? Double.NaN : s.y()[s.y().length - 1];
            text.append(s.title())
                    .append(' ')
                    .append(Numbers.fixed(last, plot.digits()))
                    .append(". ");
        }
        return text.toString().strip();
    }

    /** Grows whenever the curves do. */
    ReadOnlyIntegerProperty revisionProperty() {
        return run.revisionProperty();
    }

    /** Whether accuracies are over the test set; else over the training set. */
    public BooleanProperty ofTestProperty() {
        return ofTest;
    }

    /** The step under the pointer, in all charts; NaN where there is none. */
    DoubleProperty pointedProperty() {
        return pointed;
    }
}
