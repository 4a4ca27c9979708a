package basin.cli;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.MaskRule;
import basin.model.Network;
import basin.model.Networks;
import basin.optim.MaskEvery;
import basin.optim.Moment;
import basin.optim.Optimizer;
import basin.optim.Sam;
import basin.optim.Sgd;
import basin.optim.Ssam;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;

/** One step of an optimizer; sparse ones make their mask in the first. */
final class StepWork implements BenchWork {
    /** So many epochs that a mask is never due again. */
    private static final int EPOCHS = 1 << 30;

    private final Network network;
    private final Optimizer optimizer;
    private long steps;

    StepWork(BenchSettings settings) {
        network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        network.use(new RandomImages(settings.batch()), Network.Mode.TRAINING);
        optimizer = optimizer(settings, network.parameters());
    }

    private static Optimizer optimizer(BenchSettings settings, Vec w) {
        LaneConfig lane = Defaults.lane("bench", OptimizerKind.SSAM_F);
        Optimizer optimizer =
                switch (settings.optimizer()) {
                    case "sgd" -> new Sgd(w, lane.momentum(), lane.weightDecay());
                    case "sam" -> new Sam(w, lane.momentum(), lane.weightDecay());
                    default ->
                        new Ssam(w, lane.momentum(), lane.weightDecay(), rule(settings, w), MaskEvery.epochs(EPOCHS));
                };
        optimizer.learningRate(lane.learningRate());
        optimizer.rho(lane.rho());
        return optimizer;
    }

    /** A mask by random Fisher values, or a random one. */
    private static MaskRule rule(BenchSettings settings, Vec w) {
        if (settings.optimizer().equals("ssam-f")) {
            return new FisherRule(w, settings.sparsity(), new GivenFisher(NetworkWork.random(w)), settings.threads());
        }
        return new DropAndGrow(w.length(), settings.sparsity(), 0, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "mask"));
    }

    @Override
    public long run() {
        Moment moment = new Moment(0, EPOCHS, steps == 0 ? 0 : 1, steps++);
        return BenchWork.nanos(() -> optimizer.step(network, moment));
    }

    @Override
    public void close() {
        network.close();
    }
}
