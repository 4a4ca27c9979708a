package basin.train;

import java.util.Map;

/**
 * Something that acted on a lane, or that it did: a line of {@code events.jsonl}. Replaying the settings gives the same bits.
 *
 * @param lane its index
 * @param step at which it acted
 * @param kind {@code setting}, {@code state}, {@code mask}, {@code surface}, {@code spectrum}
 * @param values names and numbers or texts
 */
public record Event(int lane, int step, String kind, Map<String, Object> values) {
    /** The kind of an event that says which live settings act from its step on: {@code rho, sparsity, dropRate}. */
    public static final String SETTING = "setting";

    /** The kind of an event that says that a surface of {@code side} places a side is complete. */
    public static final String SURFACE = "surface";

    /** The kind of an event that says that a spectrum is complete. */
    public static final String SPECTRUM = "spectrum";

    /** Copies the map. */
    public Event {
        values = Map.copyOf(values);
    }

    /** The live settings that lane {@code lane} has from step {@code step} on. */
    static Event setting(int lane, int step, LiveSettings live) {
        return new Event(
                lane,
                step,
                SETTING,
                Map.of("rho", live.rho(), "sparsity", live.sparsity(), "dropRate", live.dropRate()));
    }

    /** The live settings of a {@link #SETTING}; an {@link IllegalArgumentException} with a sentence where it lacks one. */
    public LiveSettings live() {
        return new LiveSettings(number("rho"), number("sparsity"), number("dropRate"));
    }

    private double number(String name) {
        if (values.get(name) instanceof Number n) {
            return n.doubleValue();
        }
        throw new IllegalArgumentException(
                "The setting at step " + step + " of lane " + lane + " has no " + name + ".");
    }
}
