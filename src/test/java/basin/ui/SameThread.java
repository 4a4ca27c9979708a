package basin.ui;

import basin.ui.fx.Bridge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does everything at once on the calling thread; {@link #tick} stands for time. */
public final class SameThread implements Bridge {
    private final List<Runnable> ticks = new ArrayList<>();

    @Override
    public <T> void background(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public <T> void aside(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        background(work, done, failed);
    }

    @Override
    public void every(Duration period, Runnable repeated) {
        ticks.add(repeated);
    }

    /** Time passes. */
    public void tick() {
        ticks.forEach(Runnable::run);
    }
}
