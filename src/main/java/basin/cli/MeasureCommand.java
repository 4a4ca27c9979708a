package basin.cli;

import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.landscape.LossGrid;
import basin.train.Event;
import basin.train.LaneCheckpoint;
import basin.train.RunConfig;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code landscape RUN}: measures the newest checkpoints of a stored run and keeps the result in its folder. */
final class MeasureCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Computes the loss surface around the newest weights of a run, and keeps it there.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option(
                "--lane", "NAME", "the lane to measure, by its name; all of them where none is given"));
        ConfigOptions.add(spec, MeasureSettings.surface());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        run.checkWritable();
        RunConfig config = ConfigOptions.apply(run.config(), options, MeasureSettings.surface());
        ConfigOptions.check(config, true);
        List<LaneCheckpoint> checkpoints = checkpoints(run, options.matchedOptionValue("--lane", ""));
        boolean json = options.hasMatchedOption("--json");
        try (RunWriter writer = RunWriter.addTo(run);
                StoredLanes stored = new StoredLanes(config)) {
            for (LaneCheckpoint checkpoint : checkpoints) {
                String name = config.lanes().get(checkpoint.lane()).name();
                terminal.out().println(measure(stored, checkpoint, writer, name, json));
            }
        }
        return 0;
    }

    private static List<LaneCheckpoint> checkpoints(RunFolder run, String lane) {
        List<LaneCheckpoint> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < run.config().lanes().size(); i++) {
            names.add(run.config().lanes().get(i).name());
            if (lane.isEmpty() || lane.equals(names.get(i))) {
                run.checkpoint(i).ifPresent(found::add);
            }
        }
        if (!lane.isEmpty() && !names.contains(lane)) {
            throw new IllegalArgumentException(
                    "The lane \"" + lane + "\" is unknown; it must be one of " + String.join(", ", names) + ".");
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The run " + run.path()
                    + " has no checkpoint yet; it gets its first at the end of its first epoch.");
        }
        return found;
    }

    private String measure(StoredLanes stored, LaneCheckpoint checkpoint, RunWriter writer, String name, boolean json) {
        int lane = checkpoint.lane();
        int step = checkpoint.step() - 1;
        Surface found = new Surface(step, checkpoint.epoch(), stored.surface(checkpoint), 1);
        writer.surface(lane, found);
        writer.event(
                new Event(lane, step, Event.SURFACE, Map.of("side", found.grid().side())));
        return json ? JsonLine.of(object(name, step, found.grid())) : table(name, step, found.grid());
    }

    private static Map<String, Object> object(String name, int step, LossGrid grid) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", name);
        object.put("step", step);
        object.put("surface", grid);
        return object;
    }

    private static String table(String name, int step, LossGrid grid) {
        int middle = grid.side() / 2;
        return String.format(
                Locale.ROOT,
                "%s, after step %d: %d x %d places from %.2f to %.2f over %d samples, cosine %.3f,"
                        + " lowest %.4f, here %.4f, corners %.3f %.3f %.3f %.3f",
                name,
                step,
                grid.side(),
                grid.side(),
                grid.axis()[0],
                grid.axis()[grid.side() - 1],
                grid.samples(),
                grid.cosine(),
                grid.lowest(),
                grid.at(middle, middle),
                grid.at(0, 0),
                grid.at(grid.side() - 1, 0),
                grid.at(0, grid.side() - 1),
                grid.at(grid.side() - 1, grid.side() - 1));
    }
}
