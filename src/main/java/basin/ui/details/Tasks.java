package basin.ui.details;

import basin.io.Numbers;
import basin.train.Finding;
import basin.train.Findings;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.ProductProgress;
import basin.ui.base.Figures;
import basin.ui.base.Texts;
import basin.ui.details.Details.Task;
import basin.ui.details.Details.Task.State;
import basin.ui.run.Inspected;

/** What can be asked of a lane now. */
final class Tasks {
    private Tasks() {}

    static Task of(Ask ask, LaneSnapshot s, Inspected known, String cost) {
        if (under(ask, s)) {
            return new Task(State.UNDER_WAY, far(s.work(), known.progress(), ask), cost);
        }
        int step = step(ask, s, known.findings());
        if (step >= 0 && step == s.steps() - 1) {
            return new Task(State.DONE, ask.subject(), cost);
        }
        boolean possible = s.work().isEmpty() && s.steps() > 0 && s.state() != LaneState.FAILED;
        String words = step < 0 ? ask.title() : Texts.get("details.again", ask.title());
        return new Task(possible ? State.OPEN : State.BUSY, words, cost);
    }

    private static boolean under(Ask ask, LaneSnapshot s) {
        if (ask != Ask.HESSIAN) {
            return s.work().equals(ask.inquiry().work());
        }
        return s.work().equals(Texts.get("scale.spectrum")) || s.work().equals(Texts.get("scale.surface"));
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
