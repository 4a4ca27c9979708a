package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.Inquiry;
import basin.train.LaneState;
import basin.train.LiveSettings;
import basin.train.MetricRow;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A run whose users ask for everything at any time, from two threads at once; what they see is checked. */
final class UnrulyRun {
    private static final int REQUESTS = 60;
    private static final int LONGEST_PAUSE_MICROS = 2_000;
    private static final RunConfig CONFIG = TinyRun.config().draft().epochs(40).config();

    private final Path folder;

    /** Its files lie in {@code folder}, which later ones replace. */
    UnrulyRun(Path folder) {
        this.folder = folder;
    }

    /** Run {@code index}, all requests drawn from it. */
    void go(int index) throws Exception {
        Path path = folder.resolve("run");
        Contents.delete(path);
        Path faultless = FaultyFiles.path(path, new Fault(Fault.Kind.NONE, 0));
        RunFolder run = RunFolder.create(faultless, CONFIG, Provenance.here(CONFIG));
        try (RunWriter writer = RunWriter.goOn(run)) {
            try (Experiment experiment = Experiments.open(CONFIG, writer)) {
                experiment.start();
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> ask(experiment, new Random(-index)));
                ask(experiment, new Random(index));
                other.get();
            }
        }
        RunFolder.open(path);
    }

    private static void ask(Experiment experiment, Random random) {
        for (int i = 0; i < REQUESTS; i++) {
            int lane = random.nextInt(2);
            switch (random.nextInt(9)) {
                case 0 -> experiment.pause();
                case 1 -> experiment.step();
                case 2 -> experiment.measure(lane);
                case 3 -> experiment.cancelMeasure();
                case 4 ->
                    experiment.inquire(lane, List.of(Inquiry.values()).get(random.nextInt(Inquiry.values().length)));
                case 5, 6 ->
                    experiment.set(
                            lane, new LiveSettings(random.nextDouble(), random.nextDouble(), random.nextDouble()));
                default -> experiment.start();
            }
            check(experiment, lane);
            LockSupport.parkNanos(1_000L * random.nextInt(LONGEST_PAUSE_MICROS));
        }
    }

    private static void check(Experiment experiment, int lane) {
        int steps = experiment.latest(lane).steps();
        List<MetricRow> rows = experiment.rows(lane, 0);
        // The last step of an epoch has its row when it is evaluated.
        assertThat(rows.size()).isGreaterThanOrEqualTo(steps - 1);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).step()).isEqualTo(i);
        }
        assertThat(experiment.latest(lane).state()).isNotEqualTo(LaneState.FAILED);
        assertThat(experiment.events(0)).doesNotContainNull();
    }
}
