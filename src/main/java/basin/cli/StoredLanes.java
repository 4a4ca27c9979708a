package basin.cli;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.train.Inspection;
import basin.train.MeasuredSamples;
import basin.train.RunConfig;
import java.nio.file.Path;

/** Networks as checkpoints hold them, measured over the samples that the run itself is measured over. */
final class StoredLanes implements AutoCloseable {
    private final RunConfig config;
    private final Samples training;
    private final Samples samples;
    private final Network network;

    /** Loads the data of {@code config} and the native libraries. */
    StoredLanes(RunConfig config) {
        this.config = config;
        Dataset data = Datasets.open(config.data(), Path.of(config.dataDir()), config.labelNoise(), config.seed());
        training = data.training();
        samples = MeasuredSamples.of(config, training);
        NetworkSpec spec = NetworkSpec.parse(config.network(), config.width(), samples.shape(), samples.classes());
        network = Networks.create(spec, config.precision(), config.seed(), config.threads());
    }

    /** ||grad f||^2 at {@code point}, f being the mean loss over the whole training set in inference mode. */
    double squaredGradient(StoredPoint point) {
        place(point);
        network.use(training, Network.Mode.INFERENCE);
        Vec gradient = network.parameters().like();
        network.gradient(gradient);
        double norm = gradient.norm();
        return norm * norm;
    }

    /** The network at {@code point}, to look at; an {@link IllegalArgumentException} where a weight is not finite. */
    Inspection inspect(StoredPoint point) {
        place(point);
        return new Inspection(config, network, training, () -> {});
    }

    private void place(StoredPoint point) {
        point.read().restore(network);
        if (!Double.isFinite(network.parameters().norm())) {
            throw new IllegalArgumentException("The weights of lane " + point.name() + " after step " + point.last()
                    + " are not all finite; it must be measured at an earlier epoch (--epoch).");
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
