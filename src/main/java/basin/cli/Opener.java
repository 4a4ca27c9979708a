package basin.cli;

import basin.train.Experiment;
import basin.train.Past;
import basin.train.RunConfig;
import basin.train.RunSink;

/** Where the command line gets its experiments from. */
interface Opener {
    /** A run that goes on after {@code past}; it waits for {@link Experiment#start}. */
    Experiment open(RunConfig config, Past past, RunSink sink);

    /** A new run. */
    default Experiment start(RunConfig config, RunSink sink) {
        return open(config, Past.NONE, sink);
    }
}
