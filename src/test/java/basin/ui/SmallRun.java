package basin.ui;

import basin.train.Experiment;
import basin.train.LaneState;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Makes runs so small that a test waits for all of them; each is kept in a folder. */
final class SmallRun implements ExperimentFactory {
    private static final int PATIENCE_SECONDS = 120;

    private final SavedRuns saved;
    private final int epochs;
    private volatile Experiment experiment;

    /** Runs of {@code epochs} epochs under {@code runs}. */
    SmallRun(Path runs, int epochs) {
        saved = new SavedRuns(runs);
        this.epochs = epochs;
    }

    @Override
    public Opened open(RunConfig config) throws IOException {
        String network = config.network().startsWith("cnn") ? "cnn:4-4-4" : config.network();
        Opened opened = saved.open(config.draft()
                .network(network)
                .epochs(epochs)
                .measure(new RunConfig.Measure(1, 5, 7, 16, 1, 6, 8, 1, 16))
                .config());
        experiment = opened.experiment();
        return opened;
    }

    @Override
    public Opened reopen(Path folder) {
        Opened opened = saved.reopen(folder);
        experiment = opened.experiment();
        return opened;
    }

    @Override
    public Optional<Path> library() {
        return saved.library();
    }

    /** The newest; null before the first. */
    Experiment experiment() {
        return experiment;
    }

    /** Waits until every lane is trained and measured. */
    void awaitEnd() throws TimeoutException {
        await(() -> experiment != null
                && IntStream.range(0, experiment.config().lanes().size())
                        .allMatch(i -> experiment.latest(i).state() == LaneState.DONE
                                && experiment.latest(i).work().isEmpty()));
    }

    /** Waits until {@code condition} holds, which is asked for on the thread of the scene: another one sees half of a change. */
    static void await(BooleanSupplier condition) throws TimeoutException {
        long millis = TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        WaitForAsyncUtils.waitFor(
                millis, TimeUnit.MILLISECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(millis, condition::getAsBoolean));
    }

    /** Whether a node found by {@code query} is shown. */
    static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(SmallRun::shown);
    }

    private static boolean shown(Node node) {
        Node n = node;
        while (n != null && n.isVisible()) {
            n = n.getParent();
        }
        return n == null;
    }
}
