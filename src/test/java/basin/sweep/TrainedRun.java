package basin.sweep;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;

/** A small stored run with batch normalization. */
public final class TrainedRun {
    private TrainedRun() {}

    /** Trains it into {@code path}. */
    public static RunFolder in(Path path) throws InterruptedException {
        RunConfig example = Defaults.run();
        RunConfig config = example.draft()
                .network("cnn:4-bn")
                .epochs(1)
                .threads(1)
                .lanes(List.of(Defaults.lane("sgd", OptimizerKind.SGD)))
                .measure(new RunConfig.Measure(0, 5, 5, 64, 0.5, 5, 5, 1, 64))
                .config();
        RunFolder run = RunFolder.create(path, config, Provenance.here(config));
        try (RunWriter writer = RunWriter.goOn(run);
                Experiment experiment = Experiments.open(config, writer)) {
            Trainings.train(experiment);
        }
        return run;
    }
}
