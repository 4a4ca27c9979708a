package basin.train;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a run that goes on brings along. Immutable.
 *
 * @param checkpoints at most one a lane; a lane without one starts anew
 * @param rows of each lane by index, row i being step i; those from its checkpoint's step on are left out, and an empty
 *     list where they are not known
 * @param events of all lanes; settings that acted at or after a lane's checkpoint act again at their steps, so that the
 *     bits are those of the run that was cut off
 * @param shown at most one a lane: what it showed when it was saved
 */
public record Past(
        List<LaneCheckpoint> checkpoints, List<List<MetricRow>> rows, List<Event> events, List<Shown> shown) {
    /** A run that starts. */
    public static final Past NONE = new Past(List.of(), List.of(), List.of());

    private static final Shown NOTHING = new Shown(-1, null, null);

    /** Copies the lists. */
    public Past {
        checkpoints = List.copyOf(checkpoints);
        rows = rows.stream().map(List::copyOf).toList();
        events = List.copyOf(events);
        shown = List.copyOf(shown);
    }

    /** Without what the lanes showed. */
    public Past(List<LaneCheckpoint> checkpoints, List<List<MetricRow>> rows, List<Event> events) {
        this(checkpoints, rows, events, List.of());
    }

    /**
     * What a lane shows until it measures anew.
     *
     * @param lane its index
     * @param surface the newest; null where none was measured
     * @param spectrum likewise
     */
    public record Shown(int lane, Surface surface, SpectrumView spectrum) {}

    /** What lane {@code lane} shows. */
    Shown shown(int lane) {
        return shown.stream().filter(s -> s.lane() == lane).findFirst().orElse(NOTHING);
    }

    /** The checkpoint of lane {@code lane}. */
    Optional<LaneCheckpoint> checkpoint(int lane) {
        return checkpoints.stream().filter(c -> c.lane() == lane).findFirst();
    }

    /** The step that lane {@code lane} goes on with. */
    int step(int lane) {
        return checkpoint(lane).map(LaneCheckpoint::step).orElse(0);
    }

    /** The rows before that step; those not known hold NaN. */
    List<MetricRow> rows(int lane, int stepsPerEpoch) {
        List<MetricRow> known = lane < rows.size() ? rows.get(lane) : List.of();
        return IntStream.range(0, step(lane))
                .mapToObj(i -> i < known.size() ? known.get(i) : MetricRow.unknown(i, i / stepsPerEpoch))
                .toList();
    }

    /** How long the last steps before that step took, in milliseconds, as far as is known. */
    double[] stepMillis(int lane) {
        double[] known = rows(lane, 1).stream()
                .mapToDouble(MetricRow::stepMillis)
                .filter(Double::isFinite)
                .toArray();
        return Arrays.copyOfRange(known, Math.max(0, known.length - StepTimes.KEPT), known.length);
    }

    /** The sides of the surfaces of lane {@code lane} at its last step whose measurement came to its end, a spectrum. */
    Set<Integer> measuredSides(int lane) {
        Set<Integer> begun = new HashSet<>();
        Set<Integer> whole = new HashSet<>();
        for (Event e : events) {
            if (e.lane() != lane || e.step() != step(lane) - 1) {
                continue;
            }
            if (e.kind().equals(Event.SURFACE) && e.values().get("side") instanceof Integer side) {
                begun.add(side);
            } else if (e.kind().equals(Event.SPECTRUM)) {
                whole.addAll(begun);
            }
        }
        return whole;
    }

    /** What happened before the lanes' checkpoints. */
    List<Event> history() {
        return events.stream().filter(e -> e.step() < step(e.lane())).toList();
    }

    /** The settings of lane {@code lane} that act again, in order. */
    List<Event> replayed(int lane) {
        return events.stream()
                .filter(e -> e.lane() == lane && e.kind().equals(Event.SETTING) && e.step() >= step(lane))
                .toList();
    }
}
