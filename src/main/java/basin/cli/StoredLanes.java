package basin.cli;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.model.ParameterLayout;
import basin.spectrum.Spectrum;
import basin.spectrum.SpectrumEstimator;
import basin.spectrum.SpectrumProgress;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.MeasuredSamples;
import basin.train.RunConfig;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** The Hessian's spectrum at {@code checkpoint}'s weights. */
    Spectrum spectrum(LaneCheckpoint checkpoint) {
        load(checkpoint);
        int[] first = new int[Math.min(samples.size(), config.measure().spectrumSamples())];
        Arrays.setAll(first, i -> i);
        network.use(samples.pick(first), Network.Mode.INFERENCE);
        Rng rng = Rng.of(config.seed(), SpectrumEstimator.PURPOSE);
        RunConfig.Measure sizes = config.measure();
        return new SpectrumEstimator(network, sizes.finalSteps(), sizes.probes(), first.length, rng)
                .run(SpectrumProgress.NONE)
                .orElseThrow();
    }

    private void load(LaneCheckpoint checkpoint) {
        load(checkpoint, network.layout(), network.parameters());
        load(checkpoint, network.bufferLayout(), network.buffers());
    }

    private static void load(LaneCheckpoint checkpoint, ParameterLayout layout, Vec into) {
        for (ParameterLayout.Parameter p : layout.parameters()) {
            Stored stored = checkpoint.tensors().stream()
                    .filter(t -> t.name().equals(p.name()) && t.shape().equals(p.shape()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The checkpoint at step " + checkpoint.step()
                            + " has no " + p.name() + " of shape " + p.shape() + "."));
            ByteBuffer bytes = ByteBuffer.wrap(stored.bytes()).order(ByteOrder.LITTLE_ENDIAN);
            boolean wide = stored.type() == LaneCheckpoint.Type.F64;
            for (int i = 0; i < p.length(); i++) {
                into.set(p.offset() + i, wide ? bytes.getDouble() : bytes.getFloat());
            }
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
