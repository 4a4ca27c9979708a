package basin.ui.run;

import basin.train.Experiment;
import basin.train.Inquiry;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Requests to measure; nothing happens without a run. On the user interface's thread alone. */
public final class Measuring {
    private final Supplier<Experiment> open;

    /** Of the run that {@code open} gives; null where there is none. */
    Measuring(Supplier<Experiment> open) {
        this.open = open;
    }

    private void ask(Consumer<Experiment> what) {
        Experiment experiment = open.get();
        if (experiment != null) {
            what.accept(experiment);
        }
    }

    /** Measures surfaces and spectra of all lanes at their final sizes. */
    public void all() {
        ask(Experiment::measure);
    }

    /** Measures surface and spectrum of lane {@code lane} at their final sizes. */
    public void lane(int lane) {
        ask(e -> e.measure(lane));
    }

    /** Finds out more of the weights of lane {@code lane}. */
    public void inquire(int lane, Inquiry what) {
        ask(e -> e.inquire(lane, what));
    }

    /** Gives up what is measured, in all lanes. */
    public void cancel() {
        ask(Experiment::cancelMeasure);
    }

    /** Gives up what is measured of lane {@code lane}. */
    public void cancel(int lane) {
        ask(e -> e.cancelMeasure(lane));
    }
}
