package basin.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of one setting that people made as one: in several lanes, or along one pull of a slider.
 *
 * @param setting which
 * @param lanes it acts on
 * @param step of the first
 * @param epoch of the last
 * @param from the value before the first
 * @param to the value since the last
 */
public record Flag(Change.Setting setting, Set<Integer> lanes, int step, int epoch, double from, double to) {
    /** Copies the set. */
    public Flag {
        lanes = Set.copyOf(lanes);
    }

    /**
     * The changes joined where they lie within {@code gap} steps of each other; in the order of their steps. A pull that
     * ends where it began is none.
     */
    public static List<Flag> of(List<Change> changes, int gap) {
        List<List<Change>> groups = new ArrayList<>();
        for (Change.Setting setting : Change.Setting.values()) {
            List<Change> own = changes.stream()
                    .filter(c -> c.setting() == setting)
                    .sorted((a, b) -> Integer.compare(a.step(), b.step()))
                    .toList();
            List<Change> group = new ArrayList<>();
            for (Change change : own) {
                if (!group.isEmpty()
                        && change.step() - group.get(group.size() - 1).step() > gap) {
                    groups.add(group);
                    group = new ArrayList<>();
                }
                group.add(change);
            }
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups.stream()
                .map(Flag::join)
                .filter(f -> f.from() != f.to())
                .sorted((a, b) -> Integer.compare(a.step(), b.step()))
                .toList();
    }

    private static Flag join(List<Change> group) {
        Change first = group.get(0);
        Change last = group.get(group.size() - 1);
        Set<Integer> lanes = new TreeSet<>();
        group.forEach(c -> lanes.add(c.lane()));
        return new Flag(first.setting(), lanes, first.step(), last.epoch(), first.from(), last.to());
    }
}
