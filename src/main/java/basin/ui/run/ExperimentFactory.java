package basin.ui.run;

import basin.train.Experiment;
import basin.train.MemoryNeed;
import basin.train.RunConfig;
import basin.ui.base.Texts;
import java.nio.file.Path;
import java.util.Optional;

/** Where the window gets its experiments from. */
@FunctionalInterface
public interface ExperimentFactory {
    /**
     * Prepares a run; nothing trains yet. May take seconds: called away from the user interface's thread.
     *
     * @throws Exception with a sentence for people where the run cannot be made
     */
    Opened open(RunConfig config) throws Exception;

    /**
     * Prepares the run in {@code folder} to be looked at and gone on with, as {@link #open}.
     *
     * @throws Exception with a sentence for people where it cannot go on with the bits it would have had
     */
    default Opened reopen(Path folder) throws Exception {
        throw new IllegalArgumentException(Texts.get("runs.unkept", folder.toString()));
    }

    /** The folder in which runs are kept; empty where they are not. */
    default Optional<Path> library() {
        return Optional.empty();
    }

    /** What runs are computed on, for people; empty where that is not known. May take seconds. */
    default String processor() {
        return "";
    }

    /**
     * The memory that a run takes; empty where that is not known. May take seconds.
     *
     * @throws IllegalArgumentException with a sentence where this machine does not have it
     */
    default Optional<MemoryNeed> memory(RunConfig config) {
        return Optional.empty();
    }

    /**
     * A run that was prepared.
     *
     * @param experiment the run
     * @param sink what is closed after it
     * @param archive what it keeps
     * @param folder where its results go, for people; empty where they are not kept
     */
    record Opened(Experiment experiment, AutoCloseable sink, Archive archive, String folder) {
        /** Of a run that keeps nothing. */
        public Opened(Experiment experiment, AutoCloseable sink, String folder) {
            this(experiment, sink, Archive.NONE, folder);
        }
    }
}
