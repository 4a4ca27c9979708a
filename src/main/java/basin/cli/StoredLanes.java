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
import basin.model.ParameterLayout;
import basin.train.Inspection;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.MeasuredSamples;
import basin.train.RunConfig;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** The loss surface around {@code checkpoint}'s weights. */
    LossGrid surface(LaneCheckpoint checkpoint) {
        load(checkpoint);
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

    /** The network at {@code point}, to look at; an {@link IllegalArgumentException} where a weight is not finite. */
    Inspection inspect(StoredPoint point) {
        load(point.read());
        if (!Double.isFinite(network.parameters().norm())) {
            throw new IllegalArgumentException("The weights of lane " + point.name() + " after step " + point.last()
                    + " are not all finite; it must be measured at an earlier epoch (--epoch).");
        }
        return new Inspection(config, network, training, () -> {});
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
