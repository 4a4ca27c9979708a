package basin.cli;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.GridProgress;
import basin.landscape.LossGrid;
import basin.landscape.LossPlane;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumProgress;
import basin.train.LaneCheckpoint;
import basin.train.MeasuredSamples;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.Arrays;

/** Networks as checkpoints hold them, measured over the samples that the run itself is measured over. */
final class StoredLanes implements AutoCloseable {
    private final RunConfig config;
    private final Samples samples;
    private final Network network;

    /** Loads the data of {@code config} and the native libraries. */
    StoredLanes(RunConfig config) {
        this.config = config;
        Dataset data = Datasets.open(config.data(), Path.of(config.dataDir()), config.labelNoise(), config.seed());
        samples = MeasuredSamples.of(config, data.training());
        NetworkSpec spec = NetworkSpec.parse(config.network(), config.width(), samples.shape(), samples.classes());
        network = Networks.create(spec, config.precision(), config.seed(), config.threads());
    }

    /** The loss surface around {@code checkpoint}'s weights. */
    LossGrid surface(LaneCheckpoint checkpoint) {
        checkpoint.restore(network);
        network.use(samples, Network.Mode.INFERENCE);
        Vec w = network.parameters();
        Rng rng = Rng.of(config.seed(), Directions.PURPOSE);
        Vec first = direction(w, rng);
        Vec second = direction(w, rng);
        try (LossPlane plane = new LossPlane(network, first, second)) {
            return plane.grid(config.measure().finalSide(), config.measure().span(), samples.size(), GridProgress.NONE);
        }
    }

    private Vec direction(Vec w, Rng rng) {
        return Directions.normalized(Directions.raw(w, rng), w, network.layout(), Directions.Normalization.FILTER);
    }

    /** The Hessian's spectrum at {@code checkpoint}'s weights. */
    Spectrum spectrum(LaneCheckpoint checkpoint) {
        checkpoint.restore(network);
        int[] first = new int[Math.min(samples.size(), config.measure().spectrumSamples())];
        Arrays.setAll(first, i -> i);
        network.use(samples.pick(first), Network.Mode.INFERENCE);
        Rng rng = Rng.of(config.seed(), SpectrumEstimator.PURPOSE);
        RunConfig.Measure sizes = config.measure();
        return new SpectrumEstimator(network, sizes.finalSteps(), sizes.probes(), first.length, rng)
                .run(SpectrumProgress.NONE)
                .orElseThrow();
    }

    @Override
    public void close() {
        network.close();
    }
}
