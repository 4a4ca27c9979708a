package basin.train;

import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Objective;
import basin.model.ParameterLayout;

/**
 * A network's loss with running statistics set anew at each point from the same samples, since stored ones mean nothing
 * away from the weights that they were gathered at.
 */
final class EstimatedLoss implements Objective {
    private final Network network;
    private final Objective loss;
    private final Samples samples;

    /** {@code loss} of {@code network}, statistics from all of {@code samples} as one batch. */
    EstimatedLoss(Network network, Objective loss, Samples samples) {
        this.network = network;
        this.loss = loss;
        this.samples = samples;
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
        network.estimateStatistics(samples);
        return loss.loss();
    }

    @Override
    public double gradient(Vec gradient) {
        network.estimateStatistics(samples);
        return loss.gradient(gradient);
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        network.estimateStatistics(samples);
        loss.hessianVector(v, product);
    }
}
