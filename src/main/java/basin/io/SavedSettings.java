package basin.io;

import basin.train.Checks;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;

/**
 * The settings of a run as a file of their own, {@code NAME.basin}, to be copied, sent and opened. Every run's folder has
 * one. A file that is damaged or cannot be read is an {@link IllegalArgumentException} with a sentence that names it.
 */
public final class SavedSettings {
    /** How the names of such files end. */
    public static final String ENDING = ".basin";

    /** The file's name in a run's folder. */
    static final String OF_A_RUN = "settings" + ENDING;

    private static final int FORMAT = 1;

    private SavedSettings() {}

    /** What stands in the file. */
    private record Stored(int format, RunConfig config) {}

    /** Writes {@code config} to {@code file}. */
    public static void write(Path file, RunConfig config) {
        Json.write(file, new Stored(FORMAT, config));
    }

    /** The settings in {@code file}; they can be trained. */
    public static RunConfig read(Path file) {
        Stored stored = Json.read(file, Stored.class);
        if (stored.format() != FORMAT) {
            throw Disk.damaged(file, "its format is " + stored.format() + " where " + FORMAT + " is allowed");
        }
        check(file, stored.config());
        return stored.config();
    }

    /** Refuses settings that cannot be trained, which {@code file} holds. */
    static void check(Path file, RunConfig config) {
        List<Checks.Fault> faults = Checks.of(config);
        if (!faults.isEmpty()) {
            throw Disk.damaged(file, Disk.part(faults.get(0).sentence()));
        }
    }
}
