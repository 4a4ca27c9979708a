package basin.cli;

import basin.io.LineEnd;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.LaneCheckpoint;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code landscape RUN}: the losses over planes and lines through a stored run's weights, kept in its folder. What was
 * measured before, whole or half, is not measured again.
 */
final class LandscapeCommand implements Command {
    private static final long SAVE_SECONDS = 30;

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Computes the loss surface around the newest weights of a run, the line to another run's"
                        + " weights, or the plane of the lanes' trajectories, and keeps it in the run's folder. Ctrl-C"
                        + " keeps what is done; the same command goes on there.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option(
                "--lane", "NAME", "the lane to measure, by its name; all of them where none is given"));
        ConfigOptions.add(spec, MeasureSettings.surface());
        PlaneOptions.add(spec);
        ClusterOptions.add(spec, "compute planes of random directions on a cluster, a block of rows a task");
        spec.addOption(OptionSpec.builder("--anew")
                .type(boolean.class)
                .description("measure again what was measured before")
                .build());
    }

    private interface Task {
        PlaneTask open(PlaneMeasurement planes);
    }

    /** {@code lane} is that of random directions, -1 for other planes. */
    private record Named(String name, int lane, Task task) {}

    @Override
    public int run(ParseResult options, Terminal terminal) throws Exception {
        RunFolder run = RunArgument.open(options);
        RunConfig config =
                MeasureSettings.surfaceAlone(ConfigOptions.apply(run.config(), options, MeasureSettings.surface()));
        ConfigOptions.check(config, true);
        PlaneSizes sizes = PlaneOptions.sizes(options, config);
        List<Named> tasks = tasks(options, run, sizes);
        PlaneView.Source source = PlaneOptions.source(options);
        if (ClusterOptions.outside(options)) {
            PlaneOptions.checkCluster(options, config);
            return ClusterOptions.submit(options, config.threads());
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch saved = new CountDownLatch(1);
        Thread hook = new Thread(() -> cancel(cancelled, saved, terminal), "cancel");
        boolean goesOn;
        Runtime.getRuntime().addShutdownHook(hook);
        try (RunWriter writer = RunWriter.addTo(run);
                PlaneMeasurement planes = new PlaneMeasurement(config, source);
                PlaneWorker worker = PlaneWorker.of(options, run, config, sizes)) {
            Kept kept = new Kept(run, writer, terminal, options.hasMatchedOption("--json"), cancelled);
            for (Named task : tasks) {
                if (!cancelled.get()) {
                    measure(task, task.task().open(planes), worker, kept, options.hasMatchedOption("--anew"));
                }
            }
        } finally {
            saved.countDown();
            goesOn = Training.removed(hook);
        }
        if (!goesOn) {
            // The hook ends the process; until then nothing else is said.
            Thread.currentThread().join();
        }
        return 0;
    }

    /** Where results go, and whether to stop. */
    private record Kept(RunFolder run, RunWriter writer, Terminal terminal, boolean json, AtomicBoolean cancelled) {}

    private static void measure(Named task, PlaneTask work, PlaneWorker worker, Kept kept, boolean anew)
            throws InterruptedException {
        String name = task.name();
        Optional<PlaneView> begun = anew ? Optional.empty() : kept.run().plane(work.none());
        int total = work.none().losses().known().length;
        PlaneFollower follower =
                new PlaneFollower(kept.writer(), kept.terminal(), kept.json(), name, total, kept.cancelled());
        PlaneView found = worker.run(work, task.lane(), begun, follower);
        follower.end();
        if (begun.filter(found::equals).isEmpty()) {
            kept.writer().measured(found);
        }
        kept.terminal().out().println(kept.json() ? PlaneTable.json(name, found) : PlaneTable.text(name, found));
    }

    private static void cancel(AtomicBoolean cancelled, CountDownLatch saved, Terminal terminal) {
        cancelled.set(true);
        try {
            if (saved.await(SAVE_SECONDS, TimeUnit.SECONDS)) {
                terminal.err().println("What is done is kept; the same command goes on there.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Named> tasks(ParseResult options, RunFolder run, PlaneSizes sizes) {
        String lane = options.matchedOptionValue("--lane", "");
        List<Named> tasks = new ArrayList<>();
        if (PlaneOptions.trajectory(options)) {
            List<List<Snapshot>> lanes = RunLanes.indices(run, lane).stream()
                    .map(run::weights)
                    .filter(w -> !w.isEmpty())
                    .toList();
            if (lanes.isEmpty()) {
                throw RunLanes.none(run);
            }
            tasks.add(new Named(lane.isEmpty() ? "All lanes" : lane, -1, p -> p.trajectory(lanes, sizes)));
            return tasks;
        }
        PlaneView.Scaling scaling = PlaneOptions.scaling(options);
        for (LaneCheckpoint from : RunLanes.checkpoints(run, lane)) {
            String name = run.config().lanes().get(from.lane()).name();
            String target = options.matchedOptionValue("--to", "");
            tasks.add(new Named(
                    name,
                    target.isEmpty() ? from.lane() : -1,
                    target.isEmpty() ? p -> p.random(from, sizes, scaling) : line(options, target, name, from, sizes)));
        }
        return tasks;
    }

    private static Task line(ParseResult options, String target, String name, LaneCheckpoint from, PlaneSizes sizes) {
        RunFolder other = RunFolder.open(Paths.of("--to", target));
        boolean alone = other.config().lanes().size() == 1;
        String lane = options.matchedOptionValue(
                "--to-lane", alone ? other.config().lanes().get(0).name() : name);
        LaneCheckpoint to = RunLanes.checkpoints(other, lane).get(0);
        String where = other.path().toAbsolutePath().normalize().getFileName().toString();
        String words = new LineEnd(lane, where, to.step() - 1).words();
        return p -> p.line(from, to, other.config(), words, sizes);
    }
}
