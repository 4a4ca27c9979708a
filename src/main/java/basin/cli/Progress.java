package basin.cli;

import java.nio.file.Path;

/** Shows how far a run is. Called from one thread, a few times a second. */
interface Progress {
    /** Before the first step. */
    void start(Path run);

    /** Now and then. */
    void show();

    /** After the end. */
    void end(Path run);
}
