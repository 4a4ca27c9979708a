package basin.fault;

import basin.io.Provenance;
import basin.io.Resume;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.LaneState;
import basin.train.OptimizerKind;
import basin.train.Past;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A run of some hundredths of a second that writes every kind of file: two lanes, masks, surfaces and spectra. */
final class TinyRun {
    private static final Duration LONG = Duration.ofMinutes(2);

    private TinyRun() {}

    /** Two steps an epoch, a measurement at each end. */
    static RunConfig config() {
        LaneConfig masked = new LaneConfig("masked", OptimizerKind.SSAM_D, 0.15, 0.5, 0.5, 0.05, 0.9, 5e-4, 1, 16);
        return Defaults.run()
                .draft()
                .data("moons")
                .network("mlp:4-tanh")
                .epochs(2)
                .batch(128)
                .threads(1)
                .lanes(List.of(Defaults.lane("plain", OptimizerKind.SGD), masked))
                .measure(new RunConfig.Measure(1, 3, 5, 16, 1, 2, 3, 1, 16))
                .config();
    }

    /** Trains {@code config} into {@code folder} as {@code train} does; why lanes failed, in their order. */
    static List<String> train(Path folder, RunConfig config) throws InterruptedException {
        return finish(RunFolder.create(folder, config, Provenance.here(config)), Past.NONE);
    }

    /** Goes on with what is in {@code folder} as {@code resume} does. */
    static List<String> resume(Path folder) throws InterruptedException {
        RunFolder run = RunFolder.open(folder);
        Resume resume = Resume.of(run, run.config(), Provenance.here(run.config()), false);
        return finish(run, resume.past());
    }

    private static List<String> finish(RunFolder run, Past past) throws InterruptedException {
        try (RunWriter writer = RunWriter.goOn(run, past);
                Experiment experiment = Experiments.resume(run.config(), past, writer)) {
            experiment.start();
            if (!experiment.await(LONG)) {
                throw new AssertionError("It did not end.");
            }
            return IntStream.range(0, run.config().lanes().size())
                    .mapToObj(experiment::latest)
                    .map(lane -> lane.state() == LaneState.DONE ? "" : lane.failure())
                    .toList();
        }
    }
}
