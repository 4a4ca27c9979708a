package basin.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed (SIGKILL) at a random moment of training, of a plane, of a study, of a sweep, of an
 * export, and is asked again: what it then has is that of a program that was not. Moments come from a seed; how far a machine gets until then differs.
 */
class KillTest {
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;
    private static final int AT_A_TIME = 20;
    private static final int WORKERS = 2;

    @TempDir
    Path folder;

    private final List<Victim> victims = new ArrayList<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    @BeforeEach
    void prepare() throws Exception {
        for (int i = 0; i < WORKERS; i++) {
            victims.add(Victim.prepared(Files.createDirectory(folder.resolve("victim" + i))));
        }
    }

    @AfterEach
    void leave() {
        workers.shutdownNow();
    }

    @Test
    void a_hundred_kills() throws Exception {
        kills(0, HUNDRED);
    }

    @Tag("crash")
    @Test
    void a_thousand_kills() throws Exception {
        Progress progress = Progress.of("kills");
        for (int from = progress.done(); from < THOUSAND; from += AT_A_TIME) {
            kills(HUNDRED + from, HUNDRED + from + AT_A_TIME);
            progress.reached(from + AT_A_TIME);
        }
    }

    /** Trials {@code from} to {@code to}, shared among the workers; one kind of work after the other. */
    private void kills(int from, int to) throws Exception {
        List<Future<?>> parts = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            Victim victim = victims.get(worker);
            int first = from + worker;
            parts.add(workers.submit(() -> {
                for (int trial = first; trial < to; trial += WORKERS) {
                    victim.kill(work(trial / WORKERS), new Random(trial));
                }
                return null;
            }));
        }
        for (Future<?> part : parts) {
            part.get();
        }
    }

    private static Victim.Work work(int index) {
        List<Victim.Work> all = List.of(Victim.Work.values());
        return all.get(index % all.size());
    }
}
