package basin.train;

import java.time.Duration;
import java.util.List;

/**
 * A run under way: one worker thread a lane. Every method may be called from any thread and returns at once unless it
 * says otherwise; requests act between two steps.
 */
public interface Experiment extends AutoCloseable {
    /** What it trains. */
    RunConfig config();

    /** The steps of one lane over all epochs. */
    int totalSteps();

    /** The newest state of lane {@code lane}; never null. */
    LaneSnapshot latest(int lane);

    /** The rows of lane {@code lane} from index {@code from} on, an immutable copy; row i is step i. */
    List<MetricRow> rows(int lane, int from);

    /** What acted so far on all lanes, from index {@code from} on. */
    List<Event> events(int from);

    /** Starts or goes on. */
    void start();

    /** Waits after the steps under way. */
    void pause();

    /** Takes one step in every lane that has not ended, then pauses. */
    void step();

    /** Ends every lane; their state is handed to the sink first. */
    void stop();

    /** Sets what may change of lane {@code lane}; the values are checked before. */
    void set(int lane, LiveSettings live);

    /** Measures surface and spectrum of every lane at the final sizes, between two steps or after the end. */
    void measure();

    /** The same of lane {@code lane} alone. Spectra are taken one lane at a time, here and in all that follows. */
    void measure(int lane);

    /**
     * Finds out more of lane {@code lane}, between two steps or after the end; what comes of it is in {@link #findings}.
     * Nothing happens before the lane's first step.
     */
    void inquire(int lane, Inquiry what);

    /** The newest that was found out about lane {@code lane}; never null. */
    Findings findings(int lane);

    /**
     * Which class the network of lane {@code lane} names where, a few times a second at most; null for data that are not
     * points of a plane, and before the first epoch.
     */
    default DecisionMap decision(int lane) {
        return null;
    }

    /** How far lane {@code lane} is with a spectrum; null where none is under way. */
    ProductProgress progress(int lane);

    /** Gives up what is measured or inquired, in every lane. */
    void cancelMeasure();

    /** The same in lane {@code lane} alone. */
    void cancelMeasure(int lane);

    /** Waits until every lane has ended and measured, or the time is over; whether they have. */
    boolean await(Duration timeout) throws InterruptedException;

    /** Ends the workers within a second, without saving, and frees the networks. */
    @Override
    void close();
}
