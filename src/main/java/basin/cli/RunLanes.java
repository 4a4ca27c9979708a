package basin.cli;

import basin.io.RunFolder;
import basin.train.LaneCheckpoint;
import basin.train.LaneConfig;
import java.util.ArrayList;
import java.util.List;

/** Lanes of a stored run by their names. */
final class RunLanes {
    private RunLanes() {}

    /** The index of the lane called {@code name}. */
    static int index(RunFolder run, String name) {
        List<String> names = names(run);
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "The lane \"" + name + "\" is unknown; it must be one of " + String.join(", ", names) + ".");
        }
        return names.indexOf(name);
    }

    private static List<String> names(RunFolder run) {
        return run.config().lanes().stream().map(LaneConfig::name).toList();
    }

    /** The indices of the lane called {@code name}, or of all lanes where that is empty. */
    static List<Integer> indices(RunFolder run, String name) {
        if (!name.isEmpty()) {
            return List.of(index(run, name));
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < run.config().lanes().size(); i++) {
            all.add(i);
        }
        return all;
    }

    /** The newest checkpoints of the lane called {@code name}, or of all lanes where that is empty; one or more. */
    static List<LaneCheckpoint> checkpoints(RunFolder run, String name) {
        List<LaneCheckpoint> found = new ArrayList<>();
        indices(run, name).forEach(i -> run.checkpoint(i).ifPresent(found::add));
        if (found.isEmpty()) {
            throw none(run);
        }
        return found;
    }

    /** Says that {@code run} was never saved. */
    static IllegalArgumentException none(RunFolder run) {
        return new IllegalArgumentException(
                "The run " + run.path() + " has no checkpoint yet; it gets its first at the end of its first epoch.");
    }
}
