package basin.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed (SIGKILL) at a random moment of training, of a plane, of a study, of a sweep, of an export, and is asked again: what it
 * then has is that of a program that was not. Moments come from a seed; how far a machine gets until then differs.
 */
class KillTest {
    private static final int SOME = 5;
    private static final int MANY = 100;

    @TempDir
    Path folder;

    @Test
    void some_kills() throws Exception {
        Victim victim = Victim.prepared(folder);
        for (int trial = 0; trial < SOME; trial++) {
            victim.kill(work(trial), new Random(trial));
        }
    }

    @Tag("crash")
    @Test
    void a_hundred_kills() throws Exception {
        Progress progress = Progress.of("kills");
        Victim victim = Victim.prepared(folder);
        for (int trial = progress.done(); trial < MANY; trial++) {
            victim.kill(work(trial), new Random(1_000 + trial));
            progress.reached(trial + 1);
        }
    }

    /** One kind of work after the other. */
    private static Victim.Work work(int trial) {
        List<Victim.Work> all = List.of(Victim.Work.values());
        return all.get(trial % all.size());
    }
}
