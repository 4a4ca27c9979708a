package basin.ui.trouble;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes errors that nobody foresaw: each is logged and shown once, one at a time. On the user interface's thread. */
public final class TroubleViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleViewModel.class);

    private final Consumer<Trouble> show;
    private final Set<String> known = new HashSet<>();
    private boolean shown;

    /** Shows by {@code show}, which returns at once; {@link #closed} is told when nothing is shown any more. */
    public TroubleViewModel(Consumer<Trouble> show) {
        this.show = show;
    }

    /** {@code error} was thrown on {@code thread} and nobody caught it. */
    public void happened(Thread thread, Throwable error) {
        Trouble trouble = Trouble.of(thread, error);
        if (!known.add(trouble.id())) {
            return; // an error of every picture would fill log and screen
        }
        LOG.error("Error {} on thread {}.", trouble.id(), thread.getName(), error);
        if (!shown) {
            shown = true;
            show.accept(trouble);
        }
    }

    /** What was shown is closed. */
    public void closed() {
        shown = false;
    }
}
