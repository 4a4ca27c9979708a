package basin.ui.run;

import basin.train.Experiment;
import basin.train.RunConfig;

/** Where the window gets its experiments from. */
@FunctionalInterface
public interface ExperimentFactory {
    /**
     * Prepares a run; nothing trains yet. May take seconds: called away from the user interface's thread.
     *
     * @throws Exception with a sentence for people where the run cannot be made
     */
    Opened open(RunConfig config) throws Exception;

    /** What runs are computed on, for people; empty where that is not known. May take seconds. */
    default String processor() {
        return "";
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
