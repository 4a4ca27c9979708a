package basin.cli;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.LossPlane;
import basin.model.Network;
import basin.model.Networks;

/** One point of a loss surface, from where the weights are put to the loss over the images. */
final class SurfaceWork implements BenchWork {
    /** Places of a plane between -1 and 1 along both directions, one after the other. */
    private static final int SIDE = 51;

    private final Network network;
    private final LossPlane plane;
    private int place;

    SurfaceWork(BenchSettings settings) {
        network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        network.use(new RandomImages(settings.batch()), Network.Mode.INFERENCE);
        Rng rng = Rng.of(1, Directions.PURPOSE);
        plane = new LossPlane(network, direction(rng), direction(rng));
    }

    private Vec direction(Rng rng) {
        Vec w = network.parameters();
        return Directions.normalized(Directions.raw(w, rng), w, network.layout(), Directions.Normalization.FILTER);
    }

    @Override
    public long run() {
        double a = at(place % SIDE);
        double b = at(place / SIDE % SIDE);
        place++;
        return BenchWork.nanos(() -> plane.at(a, b));
    }

    private static double at(int i) {
        return (2.0 * i - (SIDE - 1)) / (SIDE - 1);
    }

    @Override
    public void close() {
        plane.close();
        network.close();
    }
}
