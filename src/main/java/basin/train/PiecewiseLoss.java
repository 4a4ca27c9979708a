package basin.train;

import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Objective;
import basin.model.ParameterLayout;
import basin.spectrum.SymmetricMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean loss of a network over samples in inference mode, computed piece by piece so that its thread can serve
 * requests between two of them. The pieces of gradients and products follow from the network's size, never from a clock, so that the bits stay.
 */
final class PiecewiseLoss implements Objective {
    /** A forward pass of one piece takes about this many operations: some hundredths of a second. */
    private static final double FLOPS_A_PIECE = 2e9;

    /** Fewer samples than these would mostly bring weights into place. */
    private static final int LEAST = 8;

    private final Network network;
    private final Samples samples;
    private final int size;
    private final List<Samples> pieces = new ArrayList<>();
    private final Runnable between;
    private final Vec part;

    /** Over all of {@code samples}; {@code between} runs before each piece and may give up by an exception. */
    PiecewiseLoss(Network network, Samples samples, Runnable between) {
        this(network, samples, piece(flops(network), samples.size()), between);
    }

    private static long flops(Network network) {
        return network.flops().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of {@code size} samples a piece has where a sample's forward pass takes {@code flops} operations. */
    static int piece(long flops, int size) {
        return (int) Math.min(size, Math.max(LEAST, FLOPS_A_PIECE / Math.max(1, flops)));
    }

    /** In pieces of {@code piece} samples. */
    PiecewiseLoss(Network network, Samples samples, int piece, Runnable between) {
        this.network = network;
        this.between = between;
        this.samples = samples;
        size = samples.size();
        for (int from = 0; from < size; from += piece) {
            int end = Math.min(size, from + piece);
            pieces.add(samples.pick(IntStream.range(from, end).toArray()));
        }
        part = network.parameters().like();
    }

    @Override
    public ParameterLayout layout() {
        return network.layout();
    }

    @Override
    public Vec parameters() {
        return network.parameters();
    }

    @Override
    public double loss() {
        network.use(samples, Network.Mode.INFERENCE);
        return network.loss(between);
    }

    @Override
    public double gradient(Vec gradient) {
        gradient.fill(0);
        double sum = 0;
        for (Samples piece : pieces) {
            take(piece);
            sum += network.gradient(part) * piece.size();
            gradient.add((double) piece.size() / size, part);
        }
        return sum / size;
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        multiply(network::hessianVector, v, product);
    }

    /** As {@link #hessianVector}, with the Gauss-Newton part of the Hessian. */
    void gaussNewtonVector(Vec v, Vec product) {
        multiply(network::gaussNewtonVector, v, product);
    }

    private void multiply(SymmetricMap.Product by, Vec v, Vec product) {
        product.fill(0);
        for (Samples piece : pieces) {
            take(piece);
            by.multiply(v, part);
            product.add((double) piece.size() / size, part);
        }
    }

    private void take(Samples piece) {
        between.run();
        network.use(piece, Network.Mode.INFERENCE);
    }
}
