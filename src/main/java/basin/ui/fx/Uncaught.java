package basin.ui.fx;

import java.util.function.BiConsumer;
import javafx.application.Platform;

/** Brings what nobody caught, on any thread of the program, to the user interface's thread. */
public final class Uncaught {
    private Uncaught() {}

    /** From now on {@code handler} gets each, with the thread it was thrown on, on the user interface's thread. */
    public static void to(BiConsumer<Thread, Throwable> handler) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> Platform.runLater(() -> handler.accept(thread, error)));
    }
}
