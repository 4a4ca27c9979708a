package basin.cli;

import basin.data.Datasets;
import basin.kernel.Precision;
import basin.train.RunConfig;
import basin.train.RunConfig.Keep;
import basin.train.RunDraft;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The options of a whole run. */
final class RunSettings {
    private RunSettings() {}

    /** All of them, in the order of the help. */
    static List<Setting<RunConfig>> all() {
        return List.of(
                text(
                        "data",
                        "data",
                        "NAME",
                        "data set: " + String.join(", ", Datasets.NAMES),
                        RunConfig::data,
                        RunDraft::data),
                text(
                        "data-dir",
                        "dataDir",
                        "FOLDER",
                        "folder of a data set in files",
                        RunConfig::dataDir,
                        RunDraft::dataDir),
                number(
                        "label-noise",
                        "labelNoise",
                        "share of the training labels replaced by another class",
                        RunConfig::labelNoise,
                        RunDraft::labelNoise),
                choice(
                        "augment",
                        "augment",
                        "what training samples go through before each use",
                        RunConfig.Augment.class,
                        RunConfig::augment,
                        RunDraft::augment),
                text(
                        "network",
                        "network",
                        "NAME",
                        "mlp:64-64, mlp:32-32-tanh, cnn:12-24-32, cnn:16-32-bn, resnet18, 34, 50, 101, 152 (-32 or -224 for"
                                + " the other stem), wrn28-10, vgg11-bn, 13, 16, 19 (-224)",
                        RunConfig::network,
                        RunDraft::network),
                whole(
                        "width",
                        "width",
                        "channels of the first stage of resnet and vgg",
                        RunConfig::width,
                        RunDraft::width),
                whole("epochs", "epochs", "passes over the training set", RunConfig::epochs, RunDraft::epochs),
                whole("batch", "batch", "samples of a step", RunConfig::batch, RunDraft::batch),
                choice(
                        "schedule",
                        "schedule",
                        "how the learning rate falls",
                        RunConfig.Schedule.class,
                        RunConfig::schedule,
                        RunDraft::schedule),
                choice(
                        "grow",
                        "grow",
                        "where SSAM-D grows: among the former zeros, or also among those just dropped",
                        RunConfig.Grow.class,
                        RunConfig::grow,
                        RunDraft::grow),
                choice(
                        "batch-norm-stats",
                        "statistics",
                        "passes of a step that move running statistics",
                        RunConfig.Statistics.class,
                        RunConfig::statistics,
                        RunDraft::statistics),
                new Setting<>(
                        "seed",
                        "seed",
                        "N",
                        "seed of every random stream; any whole number",
                        RunConfig::seed,
                        (c, v) -> c.draft().seed(Values.wide("seed", v)).config()),
                whole(
                        "threads",
                        "threads",
                        "threads of each lane; where not given max(1, cores / lanes), here for four lanes",
                        RunConfig::threads,
                        RunDraft::threads),
                choice(
                        "precision",
                        "precision",
                        "numbers of the networks",
                        Precision.class,
                        RunConfig::precision,
                        RunDraft::precision),
                new Setting<>(
                        "keep",
                        "keep",
                        "RULE",
                        "checkpoints that stay: last, best or every=N (epochs)",
                        c -> keep(c.keep()),
                        (c, v) -> c.draft().keep(keep(v)).config()));
    }

    private static String keep(Keep keep) {
        String kind = Values.id(keep.kind());
        return keep.kind() == Keep.Kind.EVERY ? kind + "=" + keep.every() : kind;
    }

    private static Keep keep(String text) {
        String every = Values.id(Keep.Kind.EVERY) + "=";
        if (text.startsWith(every)) {
            return new Keep(Keep.Kind.EVERY, Values.whole("keep every", text.substring(every.length())));
        }
        if (text.equals(Values.id(Keep.Kind.LAST)) || text.equals(Values.id(Keep.Kind.BEST))) {
            return new Keep(Values.oneOf("keep", text, Keep.Kind.class), 1);
        }
        throw new IllegalArgumentException("keep is \"" + text + "\"; it must be one of last, best, every=N.");
    }

    private static Setting<RunConfig> text(
            String option,
            String field,
            String label,
            String description,
            Function<RunConfig, Object> get,
            BiFunction<RunDraft, String, RunDraft> set) {
        return new Setting<>(option, field, label, description, get, (c, v) -> set.apply(c.draft(), v)
                .config());
    }

    private static Setting<RunConfig> number(
            String option,
            String field,
            String description,
            Function<RunConfig, Object> get,
            BiFunction<RunDraft, Double, RunDraft> set) {
        return new Setting<>(
                option, field, "X", description, get, (c, v) -> set.apply(c.draft(), Values.number(option, v))
                        .config());
    }

    private static Setting<RunConfig> whole(
            String option,
            String field,
            String description,
            Function<RunConfig, Object> get,
            BiFunction<RunDraft, Integer, RunDraft> set) {
        return new Setting<>(
                option, field, "N", description, get, (c, v) -> set.apply(c.draft(), Values.whole(option, v))
                        .config());
    }

    private static <E extends Enum<E>> Setting<RunConfig> choice(
            String option,
            String field,
            String description,
            Class<E> type,
            Function<RunConfig, Object> get,
            BiFunction<RunDraft, E, RunDraft> set) {
        return new Setting<>(option, field, "NAME", description + ": " + Values.names(type), get, (c, v) -> set.apply(
                        c.draft(), Values.oneOf(option, v, type))
                .config());
    }
}
