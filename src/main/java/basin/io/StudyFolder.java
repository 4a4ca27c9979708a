package basin.io;

import basin.train.RunConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A study on the disk: {@code study.json}, the run that is repeated, and {@code results.jsonl}. A study goes on only
 * with the same run on the same program, so that its results can be put into one table. While it is open, no other
 * program can open it.
 */
public final class StudyFolder implements AutoCloseable {
    private static final String STUDY = "study.json";
    private static final String RESULTS = "results.jsonl";
    private static final int FORMAT = 1;

    private final Path path;
    private final FolderLock lock;

    private StudyFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** What stands in {@code study.json}. */
    private record Stored(int format, RunConfig config, Provenance provenance) {}

    /** Refuses, with a sentence, a {@code path} where {@code config} cannot be repeated; nothing is written. */
    public static void check(Path path, RunConfig config) {
        Path file = path.resolve(STUDY);
        if (!Files.exists(file)) {
            RunFolder.checkFree(path);
            return;
        }
        if (!read(file).config().equals(config)) {
            throw new IllegalArgumentException("The output folder " + path
                    + " holds a study of other settings; choose those of its " + STUDY + " or another folder.");
        }
    }

    /**
     * Makes the folder of a new study, or opens that of one begun before.
     *
     * @param config the run to repeat; its seed is part of what must be the same
     * @param here what it would run on; the digest of the data is that of the seed of {@code config}
     */
    public static StudyFolder open(Path path, RunConfig config, Provenance here) {
        check(path, config);
        FolderLock lock = FolderLock.of(path);
        try {
            begin(path, config, here);
            return new StudyFolder(path, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether {@code path} holds a study. */
    public static boolean is(Path path) {
        return Files.isRegularFile(settings(path));
    }

    /** The file of the run that the study in {@code path} repeats. */
    public static Path settings(Path path) {
        return path.resolve(STUDY);
    }

    /** The run that the study in {@code path} repeats. */
    public static RunConfig config(Path path) {
        return read(path.resolve(STUDY)).config();
    }

    /** The file of results of the study in {@code path}. */
    public static Path results(Path path) {
        return path.resolve(RESULTS);
    }

    private static void begin(Path path, RunConfig config, Provenance here) {
        check(path, config);
        Path file = path.resolve(STUDY);
        if (!Files.exists(file)) {
            Json.write(file, new Stored(FORMAT, config, here));
        }
        List<String> differences = new ArrayList<>(read(file).provenance().differences(here));
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(
                    "The study in " + path + " cannot go on here, since what it ran on differs: "
                            + String.join(", ", differences) + "; choose another folder.");
        }
    }

    private static Stored read(Path file) {
        Stored stored = Json.read(file, Stored.class);
        if (stored.format() != FORMAT) {
            throw Disk.damaged(file, "its format is " + stored.format() + " where " + FORMAT + " is allowed");
        }
        return stored;
    }

    /** The file that results are added to. */
    public Path results() {
        return results(path);
    }

    @Override
    public void close() {
        lock.close();
    }
}
