package basin.cli;

import basin.data.BatchOrder;
import basin.io.RunFolder;
import basin.train.Experiments;
import basin.train.LaneCheckpoint;
import basin.train.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A stored checkpoint that a command works on.
 *
 * @param run where it lies
 * @param lane index of the lane
 * @param step of the checkpoint: the next one
 */
record StoredPoint(RunFolder run, int lane, int step) {
    private static final String ALL = "all";

    /** Adds the options that choose them. */
    static void describe(CommandSpec spec) {
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option(
                "--lane", "NAME", "the lane to measure, by its name; all of them where none is given"));
        spec.addOption(ConfigOptions.option(
                "--epoch",
                "N",
                "the epoch after which to measure, counted from 1, or " + ALL
                        + " that were kept (train with --keep every=N); the newest where none is given"));
    }

    /** Those that {@code options} ask for, lane by lane; each is read once, so that a damaged one is refused beforehand. */
    static List<StoredPoint> of(RunFolder run, ParseResult options) {
        String lane = options.matchedOptionValue("--lane", "");
        String epoch = options.matchedOptionValue("--epoch", "");
        List<String> names = run.config().lanes().stream().map(l -> l.name()).toList();
        if (!lane.isEmpty() && !names.contains(lane)) {
            throw new IllegalArgumentException(
                    "The lane \"" + lane + "\" is unknown; it must be one of " + String.join(", ", names) + ".");
        }
        List<StoredPoint> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (lane.isEmpty() || lane.equals(names.get(i))) {
                found.addAll(ofLane(run, i, epoch));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The run " + run.path()
                    + " has no checkpoint yet; it gets its first at the end of its first epoch.");
        }
        found.forEach(StoredPoint::read);
        return found;
    }

    /** All of lane {@code lane} that were kept. */
    static List<StoredPoint> all(RunFolder run, int lane) {
        return run.checkpointSteps(lane).stream()
                .map(s -> new StoredPoint(run, lane, s))
                .toList();
    }

    private static List<StoredPoint> ofLane(RunFolder run, int lane, String epoch) {
        List<Integer> steps = run.checkpointSteps(lane);
        if (steps.isEmpty() || epoch.equals(ALL)) {
            return all(run, lane);
        }
        if (epoch.isEmpty()) {
            return List.of(new StoredPoint(run, lane, steps.get(steps.size() - 1)));
        }
        long step = (long) Values.whole("epoch", epoch) * stepsPerEpoch(run.config());
        if (step < 1 || step > Integer.MAX_VALUE || !steps.contains((int) step)) {
            String name = run.config().lanes().get(lane).name();
            String there = steps.stream()
                    .filter(s -> s % stepsPerEpoch(run.config()) == 0)
                    .map(s -> Integer.toString(s / stepsPerEpoch(run.config())))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("The lane " + name + " has no checkpoint of epoch " + epoch
                    + "; it must be one of " + there + ", or the run trained with --keep every=1.");
        }
        return List.of(new StoredPoint(run, lane, (int) step));
    }

    private static int stepsPerEpoch(RunConfig config) {
        return BatchOrder.stepsPerEpoch(Experiments.facts(config).training(), config.batch());
    }

    /** The lane's name. */
    String name() {
        return run.config().lanes().get(lane).name();
    }

    /** The step after which its weights were. */
    int last() {
        return step - 1;
    }

    /** The epoch of that step, counted from 0. */
    int epoch() {
        return last() / stepsPerEpoch(run.config());
    }

    /** The checkpoint itself. */
    LaneCheckpoint read() {
        return run.checkpoint(lane, step);
    }
}
