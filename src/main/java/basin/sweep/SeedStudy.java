package basin.sweep;

import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.train.RunSink;
import basin.train.SpectrumView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One comparison repeated over seeds, one seed after the other since its lanes already share the cores. */
public final class SeedStudy {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RunConfig base;
    private final ResultFile file;

    /**
     * A study that keeps its results in {@code file} and skips what is there.
     *
     * @param base the run to repeat; its seed is replaced
     */
    public SeedStudy(RunConfig base, Path file) {
        this.base = base;
        this.file = new ResultFile(file);
    }

    /**
     * Trains every seed that is not done yet. Blocks; {@code progress} is called on this thread after each seed.
     *
     * @return all results, those of earlier calls first
     */
    public List<SeedResult> run(List<Long> seeds, Consumer<SeedTable> progress)
            throws IOException, InterruptedException {
        List<SeedResult> results = new ArrayList<>(file.read());
        for (long seed : seeds) {
            if (results.stream().noneMatch(r -> r.seed() == seed)) {
                List<SeedResult> added = train(seed);
                file.append(added);
                results.addAll(added);
                progress.accept(SeedTable.of(results));
            }
        }
        return results;
    }

    private List<SeedResult> train(long seed) throws InterruptedException {
        RunConfig config = base.draft().seed(seed).config();
        try (Experiment experiment = Experiments.open(config, RunSink.NONE)) {
            experiment.start();
            while (!experiment.await(POLL)) {
                Thread.onSpinWait();
            }
            return IntStream.range(0, config.lanes().size())
                    .mapToObj(lane -> result(seed, experiment.latest(lane)))
                    .toList();
        }
    }

    private static SeedResult result(long seed, LaneSnapshot lane) {
        SpectrumView spectrum = lane.spectrum();
        return new SeedResult(
                seed,
                lane.config().name(),
                lane.failure(),
                lane.testAccuracy(),
                lane.trainAccuracy(),
                lane.meanLoss(),
                spectrum == null ? Double.NaN : spectrum.largest(),
                spectrum == null ? Double.NaN : spectrum.ratio(),
                lane.stepMillis());
    }
}
