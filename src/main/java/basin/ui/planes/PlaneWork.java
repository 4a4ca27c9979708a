package basin.ui.planes;

import basin.io.Numbers;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.ui.base.Figures;
import basin.ui.base.Texts;
import basin.ui.fx.Bridge;
import basin.ui.run.Archive;
import basin.ui.run.PlaneWish;
import basin.ui.run.TimeLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures one plane or line at a time, tells how far that is, and gives pictures of it meanwhile. */
final class PlaneWork {
    private static final Duration PERIOD = Duration.ofMillis(250);
    /** A picture is made anew after this share of the work. */
    private static final double A_PICTURE = 0.01;

    private final Bridge bridge;
    private final DoubleSupplier seconds;
    private final Consumer<PlaneView> picture;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private final AtomicReference<Reached> reached = new AtomicReference<>();
    private final TimeLeft clock = new TimeLeft();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** How far a measurement is. */
    record Progress(double share, String words) {}

    /** Where the work is, written by its thread, and the newest picture of it, which was taken at {@code pictured}. */
    private record Reached(double progress, double pictured, PlaneView plane) {}

    /** Idle; {@code picture} gets what is known while it works, {@code seconds} is the time. */
    PlaneWork(Bridge bridge, DoubleSupplier seconds, Consumer<PlaneView> picture) {
        this.bridge = bridge;
        this.seconds = seconds;
        this.picture = picture;
        bridge.every(PERIOD, this::sample);
    }

    /**
     * Measures what {@code wish} says, unless it is at work.
     *
     * @param both whether over test samples too
     * @param done gets what was measured, as far as it was where it was cancelled
     */
    void start(Archive from, PlaneWish wish, boolean both, Consumer<List<PlaneView>> done, Consumer<Exception> failed) {
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        reached.set(null);
        clock.clear();
        progress.set(new Progress(0, Texts.get("planes.starts")));
        bridge.aside(
                () -> {
                    List<PlaneView> found = new ArrayList<>();
                    found.add(from.measure(wish, listener(stop, 0, both ? 0.5 : 1)));
                    if (both && !stop.get()) {
                        found.add(from.measure(wish.over(PlaneView.Source.TEST), listener(stop, 0.5, 1)));
                    }
                    return found;
                },
                found -> {
                    progress.set(null);
                    done.accept(found);
                },
                e -> {
                    progress.set(null);
                    failed.accept(e);
                });
    }

    private PlaneTask.Listener listener(AtomicBoolean stop, double from, double to) {
        return new PlaneTask.Listener() {
            @Override
            public boolean goesOn() {
                return !stop.get();
            }

            @Override
            public void reached(int done, int total, Supplier<PlaneView> soFar) {
                Reached last = reached.get();
                double before = last == null ? 0 : last.pictured();
                double now = from + (to - from) * done / total;
                boolean due = from == 0 && now - before >= A_PICTURE;
                PlaneView plane = due ? soFar.get() : last == null ? null : last.plane();
                reached.set(new Reached(now, due ? now : before, plane));
            }
        };
    }

    private void sample() {
        Reached now = reached.get();
        if (progress.get() == null || now == null) {
            return;
        }
        double left = clock.after(seconds.getAsDouble(), now.progress(), 1);
        String share = Numbers.percent(now.progress(), 0);
        progress.set(new Progress(
                now.progress(),
                Double.isNaN(left)
                        ? Texts.get("planes.under", share)
                        : Texts.get("planes.under.left", share, Figures.clock(left))));
        if (now.plane() != null && !cancelled.get()) {
            picture.accept(now.plane());
        }
    }

    /** Gives the measurement up; what is done of it is kept, and goes on when it is asked for again. */
    void cancel() {
        cancelled.set(true);
    }

    /** The measurement under way; null for none. */
    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
