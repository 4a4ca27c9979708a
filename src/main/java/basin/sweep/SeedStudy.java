package basin.sweep;

import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One comparison repeated over seeds, one seed after the other since its lanes already share the cores. */
public final class SeedStudy {
    private final RunConfig base;
    private final ResultFile<SeedResult> file;
    private final Function<RunConfig, Experiment> opener;

    /**
     * A study that keeps its results in {@code file} and skips what is there.
     *
     * @param base the run to repeat; its seed is replaced, and of its measurements only the last spectrum is made
     * @param opener makes the experiment of one seed
     */
    public SeedStudy(RunConfig base, Path file, Function<RunConfig, Experiment> opener) {
        this.base = Trainings.once(base);
        this.file = new ResultFile<>(file, base.lanes().size(), SeedResult.class, "study");
        this.opener = opener;
    }

    /** The seeds whose results are in the file. */
    public Set<Long> done() throws IOException {
        return file.read().stream().map(SeedResult::seed).collect(Collectors.toSet());
    }

    /**
     * Trains every seed that is not done yet. Blocks; {@code progress} gets the results of a seed, on this thread, as
     * soon as they are in the file.
     *
     * @return the results of {@code seeds} in their order, those of earlier calls too
     */
    public List<SeedResult> run(List<Long> seeds, Consumer<List<SeedResult>> progress)
            throws IOException, InterruptedException {
        Map<Long, List<SeedResult>> results = new HashMap<>();
        for (SeedResult known : file.read()) {
            results.computeIfAbsent(known.seed(), s -> new ArrayList<>()).add(known);
        }
        for (long seed : seeds) {
            if (!results.containsKey(seed)) {
                List<SeedResult> added = train(seed);
                file.append(added);
                results.put(seed, added);
                progress.accept(added);
            }
        }
        return seeds.stream().flatMap(s -> results.get(s).stream()).toList();
    }

    private List<SeedResult> train(long seed) throws InterruptedException {
        RunConfig config = base.draft().seed(seed).config();
        try (Experiment experiment = opener.apply(config)) {
            return Trainings.train(experiment).stream()
                    .map(lane -> result(seed, lane))
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
