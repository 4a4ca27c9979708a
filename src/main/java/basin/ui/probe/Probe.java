package basin.ui.probe;

import basin.train.LaneSnapshot;
import basin.ui.base.Texts;
import basin.ui.fx.Turns;
import basin.ui.run.RunViewModel;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * Measures frames, waits and steps while it is shown, and shows them in the window's corner. It costs a frame at every
 * pulse, so it rests while hidden. For the JavaFX thread.
 */
public final class Probe extends Label {
    /** The seconds that its figures are over. */
    public static final long SECONDS = 5;

    private static final long SPAN = TimeUnit.SECONDS.toNanos(SECONDS);
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(500);
    private static final double PER_MEGABYTE = 1 << 20;

    private final RunViewModel run;
    private FrameTimes times = new FrameTimes(SPAN);
    private Turns turns;
    private long shown;
    private StepRate steps;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            times.frame(time);
            if (time - shown >= PERIOD) {
                shown = time;
                tell(time);
            }
        }
    };

    /** Hidden until {@link #toggle}. */
    public Probe(RunViewModel run) {
        this.run = run;
        setId("probe");
        getStyleClass().add("probe");
        setMouseTransparent(true);
        setVisible(false);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    /** Shows and measures, or hides and rests. */
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            times = new FrameTimes(SPAN);
            steps = new StepRate(SPAN);
            turns = new Turns((sent, now) -> times.event(sent, now));
            shown = System.nanoTime();
            setText(Texts.get("probe.wait"));
            timer.start();
        } else {
            timer.stop();
            turns.close();
        }
    }

    private void tell(long now) {
        steps.at(now, run.lanes().stream().mapToInt(LaneSnapshot::steps).sum());
        Fluency fluency = times.fluency();
        Runtime java = Runtime.getRuntime();
        double heap = (java.totalMemory() - java.freeMemory()) / PER_MEGABYTE;
        setText(Texts.get(
                "probe.text",
                whole(fluency.rate()),
                whole(fluency.most()),
                whole(fluency.longest()),
                whole(fluency.delay()),
                whole(steps.rate()),
                whole(heap)));
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? Texts.get("probe.none") : String.format(Locale.ROOT, "%.0f", value);
    }

    /** How fluid the last seconds were. */
    public Fluency fluency() {
        return times.fluency();
    }
}
