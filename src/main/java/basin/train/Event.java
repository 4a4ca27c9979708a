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
    /** Copies the map. */
    public Event {
        values = Map.copyOf(values);
    }
}
