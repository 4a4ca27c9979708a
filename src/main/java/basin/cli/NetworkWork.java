package basin.cli;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Networks;

/** One gradient, inference pass or Hessian-vector product of a network on random images. */
final class NetworkWork implements BenchWork {
    /** How far the weights move between two points along normal numbers, there and back. */
    private static final double MOVE = 1e-3;

    private final Network network;
    private final Vec direction;
    private final Runnable work;
    private final boolean moves;
    private double move = MOVE;

    /** Of one of these three kinds. */
    NetworkWork(BenchKind kind, BenchSettings settings) {
        network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        RandomImages images = new RandomImages(settings.batch());
        boolean gradient = kind == BenchKind.GRADIENT;
        network.use(images, gradient ? Network.Mode.TRAINING : Network.Mode.INFERENCE);
        direction = random(network.parameters());
        moves = kind == BenchKind.FORWARD || (kind == BenchKind.HVP && !settings.further());
        Vec result = direction.like();
        if (gradient) {
            work = () -> network.gradient(result);
        } else if (kind == BenchKind.FORWARD) {
            work = network::loss;
        } else {
            work = () -> network.hessianVector(direction, result);
        }
    }

    /** Normal numbers, as many as {@code like} has. */
    static Vec random(Vec like) {
        Vec v = like.like();
        Rng rng = Rng.of(1, "bench");
        for (int i = 0; i < v.length(); i++) {
            v.set(i, rng.nextGaussian());
        }
        return v;
    }

    @Override
    public long run() {
        if (moves) {
            network.parameters().add(move, direction);
            move = -move;
        }
        return BenchWork.nanos(work);
    }

    @Override
    public void close() {
        network.close();
    }
}
