package basin.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** How work leaves the user interface's thread and how its result comes back. Called on that thread alone. */
public interface Bridge {
    /**
     * Does {@code work} away from the user interface's thread, one piece after the other.
     *
     * @param done gets the result, on the user interface's thread
     * @param failed gets what {@code work} threw, on the user interface's thread
     */
    <T> void background(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** As {@link #background}, beside all that runs there: for work that takes minutes. */
    <T> void aside(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Calls {@code tick} on the user interface's thread again and again, {@code period} apart, while the window is open. */
    void every(Duration period, Runnable tick);
}
