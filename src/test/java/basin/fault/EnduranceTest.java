package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Runs after runs in one process, moved, measured and closed at random: what the process holds stays flat. */
class EnduranceTest {
    private static final int SOME = 15;
    private static final int MANY = 1_500;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void leave() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void some_runs() throws Exception {
        runs(SOME);
    }

    @Tag("endurance")
    @Test
    void many_runs() throws Exception {
        runs(MANY);
    }

    private void runs(int count) throws Exception {
        UnrulyRun run = new UnrulyRun(folder);
        for (int i = 0; i < count / 3; i++) {
            run.go(i); // caches fill
        }
        Holdings before = Holdings.now();
        for (int i = count / 3; i < count; i++) {
            run.go(i);
        }
        Holdings after = Holdings.now();
        assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads());
        assertThat(after.files()).as("open files").isLessThanOrEqualTo(before.files() + Holdings.FILES);
        assertThat(after.heap()).as("heap").isLessThan(before.heap() + Holdings.HEAP);
        assertThat(after.outside()).as("memory outside the heap").isLessThan(before.outside() + Holdings.OUTSIDE);
        assertThat(log.list)
                .filteredOn(e -> e.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }
}
