package basin.ui.details;

import basin.io.Numbers;
import basin.train.Finding;
import basin.train.Findings;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.ProductProgress;
import basin.train.RatioView;
import basin.ui.base.Figures;
import basin.ui.base.Identity;
import basin.ui.base.LaneNames;
import basin.ui.base.Texts;
import basin.ui.details.Details.Task;
import basin.ui.details.Details.Task.State;
import basin.ui.paint.LaneStyle;
import basin.ui.run.Inspected;
import basin.ui.run.RunViewModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/** Of which lane all is told that was found out, and what of it can be asked for. */
public final class DetailsViewModel {
    private static final int NONE = -1;

    private final RunViewModel run;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>();
    private int lane = NONE;
    private RatioView counted;
    private RatioBars bars;

    /** Of no lane of {@code run} yet. */
    public DetailsViewModel(RunViewModel run) {
        this.run = run;
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> refresh());
        run.inspected().addListener((ListChangeListener<Inspected>) c -> refresh());
    }

    /** Tells of lane {@code index}, or no more of it. */
    public void toggle(int index) {
        lane = lane == index ? NONE : index;
        refresh();
    }

    /** Tells of no lane; whether it did. */
    public boolean close() {
        boolean open = lane != NONE;
        lane = NONE;
        refresh();
        return open;
    }

    /** Asks for {@code what} in this lane. */
    public void ask(Ask what) {
        if (what == Ask.HESSIAN) {
            run.measure(lane);
        } else {
            run.inquire(lane, what.inquiry());
        }
    }

    /** Gives up what is measured of this lane. */
    public void cancel() {
        run.cancelMeasure(lane);
    }

    /** What is told; null where nothing is. */
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    private void refresh() {
        int known = Math.min(run.lanes().size(), run.inspected().size());
        if (known == 0) {
            lane = NONE;
        }
        Details now = lane == NONE || lane >= known
                ? null
                : of(run.lanes().get(lane), run.inspected().get(lane));
        if (now == null || !now.equals(details.get())) {
            details.set(now);
        }
    }

    private Details of(LaneSnapshot s, Inspected known) {
        Findings found = known.findings();
        Map<Ask, Task> tasks = new EnumMap<>(Ask.class);
        for (Ask ask : Ask.values()) {
            tasks.put(ask, task(ask, s, known));
        }
        return new Details(
                Texts.get("details.title", LaneNames.title(s.config())),
                LaneStyle.of(run.configProperty().get().lanes()).get(s.lane()),
                found.trouble(),
                Tables.eigenvalues(s.spectrum(), found.gaussNewton()),
                Tables.sharpness(found.sharpness()),
                Tables.ratio(found.ratio()),
                bars(found.ratio()),
                Tables.layers(found.layers()),
                tasks);
    }

    private RatioBars bars(RatioView view) {
        if (!Identity.same(view, counted)) {
            counted = view;
            bars = view == null ? null : RatioBars.of(view.ratio());
        }
        return bars;
    }

    private static Task task(Ask ask, LaneSnapshot s, Inspected known) {
        if (under(ask, s)) {
            return new Task(State.UNDER_WAY, far(s.work(), known.progress(), ask));
        }
        int step = step(ask, s, known.findings());
        if (step >= 0 && step == s.steps() - 1) {
            return new Task(State.DONE, "");
        }
        boolean possible = s.work().isEmpty() && s.steps() > 0 && s.state() != LaneState.FAILED;
        return new Task(
                possible ? State.OPEN : State.BUSY, step < 0 ? ask.title() : Texts.get("details.again", ask.title()));
    }

    private static boolean under(Ask ask, LaneSnapshot s) {
        if (ask != Ask.HESSIAN) {
            return s.work().equals(ask.inquiry().work());
        }
        boolean surface = s.surface() != null && s.surface().progress() < 1;
        return s.work().equals(Texts.get("scale.spectrum")) && !surface;
    }

    private static String far(String work, ProductProgress progress, Ask ask) {
        if (progress == null) {
            boolean turns = ask == Ask.GAUSS_NEWTON || ask == Ask.LAYERS;
            return Texts.get(turns ? "details.turn" : "details.under", work);
        }
        String share = Numbers.percent((double) progress.done() / progress.total(), 0);
        double left = progress.secondsLeft();
        return Double.isNaN(left)
                ? Texts.get("lane.measuring", work, share)
                : Texts.get("lane.measuring.left", work, share, Figures.clock(left));
    }

    /** After which step it was measured; -1 where it was not. */
    private static int step(Ask ask, LaneSnapshot s, Findings found) {
        return switch (ask) {
            case HESSIAN ->
                s.spectrum() == null || s.spectrum().spectrum() == null
                        ? -1
                        : s.spectrum().step();
            case GAUSS_NEWTON -> step(found.gaussNewton());
            case SHARPNESS -> step(found.sharpness());
            case RATIO -> step(found.ratio());
            case LAYERS -> step(found.layers());
        };
    }

    private static int step(Finding finding) {
        return finding == null ? -1 : finding.step();
    }
}
