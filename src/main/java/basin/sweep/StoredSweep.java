package basin.sweep;

import basin.io.Disk;
import basin.io.StudyFolder;
import basin.io.SweepFolder;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sweep or a study over seeds as its folder holds it now, read beside a program that may be at work in it.
 *
 * @param path its folder
 * @param study whether it is one comparison repeated over seeds
 * @param title in a line; the folder's name where it has none
 * @param planned how many runs it is to have; 0 where results of other settings than the spec's are there too
 * @param done how many have ended
 * @param table of their results
 * @param state of its files when it was read
 * @param trouble why it cannot be read, a sentence; empty where it can
 */
public record StoredSweep(
        Path path, boolean study, String title, int planned, int done, SweepTable table, State state, String trouble) {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSweep.class);

    /**
     * How its files are, by which a change is noticed.
     *
     * @param changed when one was last written, milliseconds since 1970
     * @param bytes how many there are in both
     */
    public record State(long changed, long bytes) {}

    /** Whether {@code path} holds one. */
    public static boolean is(Path path) {
        return SweepFolder.is(path) || StudyFolder.is(path);
    }

    /** The one in {@code path}; {@code before} itself where nothing was written since that was read. Null for none before. */
    public static StoredSweep of(Path path, StoredSweep before) {
        State state = state(path);
        if (before != null && before.state().equals(state)) {
            return before;
        }
        boolean study = !SweepFolder.is(path);
        try {
            return study ? study(path, state) : sweep(path, state);
        } catch (IllegalArgumentException e) {
            SweepTable none = SweepTable.of(List.of());
            return new StoredSweep(path, study, name(path), 0, 0, none, state, e.getMessage());
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static State state(Path path) {
        long changed = 0;
        long bytes = 0;
        for (Path file : List.of(SweepFolder.spec(path), SweepFolder.results(path), StudyFolder.settings(path))) {
            try {
                if (Files.exists(file)) {
                    changed = Math.max(changed, Files.getLastModifiedTime(file).toMillis());
                    bytes += Files.size(file);
                }
            } catch (IOException e) {
                LOG.debug("{} cannot be looked at.", file, e); // reading it says so in a sentence
            }
        }
        return new State(changed, bytes);
    }

    private static StoredSweep sweep(Path path, State state) {
        Map<String, SweepResult> results = new LinkedHashMap<>();
        new ResultFile<>(SweepFolder.results(path), 1, SweepResult.class, "sweep")
                .glance()
                .forEach(r -> results.put(r.id(), r));
        Path file = SweepFolder.spec(path);
        SweepSpec spec = SweepSpec.read(file, Disk.read(file), Map.of());
        List<SweepResult> ordered = new ArrayList<>();
        spec.tasks().stream()
                .map(t -> results.remove(t.id()))
                .filter(Objects::nonNull)
                .forEach(ordered::add);
        boolean own = results.isEmpty();
        ordered.addAll(results.values());
        return new StoredSweep(
                path,
                false,
                spec.title().equals(name(file)) ? name(path) : spec.title(),
                own ? spec.tasks().size() : 0,
                ordered.size(),
                SweepTable.of(ordered),
                state,
                "");
    }

    private static StoredSweep study(Path path, State state) {
        RunConfig config = StudyFolder.config(path);
        List<SeedResult> results =
                new ResultFile<>(StudyFolder.results(path), config.lanes().size(), SeedResult.class, "study").glance();
        List<SweepResult> each = results.stream().map(r -> result(config, r)).toList();
        return new StoredSweep(
                path, true, name(path), 0, each.size(), SweepTable.of(each).lastOnly(), state, "");
    }

    /** What a study knows of a lane under one seed, which is less than a sweep knows. */
    private static SweepResult result(RunConfig config, SeedResult r) {
        LaneConfig lane = config.lanes().stream()
                .filter(l -> l.name().equals(r.lane()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The study has a result of the lane " + r.lane() + ", which its run does not have."));
        double nan = Double.NaN;
        return new SweepResult(
                "",
                config.draft().lanes(List.of(lane)).seed(r.seed()).config(),
                r.failure(),
                List.of(r.testAccuracy()),
                r.trainAccuracy(),
                r.trainLoss(),
                r.lambda1(),
                r.ratio(),
                r.stepMillis(),
                nan,
                nan,
                0,
                nan,
                "",
                "");
    }
}
