package basin.train;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.MaskRule;
import basin.mask.SampledFisher;
import basin.model.Network;
import basin.optim.MaskEvery;
import basin.optim.Optimizer;
import basin.optim.Sam;
import basin.optim.Sgd;
import basin.optim.Ssam;

/** Makes the optimizer that a lane's settings ask for. */
final class Optimizers {
    private Optimizers() {}

    /** For {@code network}; Fisher samples come from {@code training} and are counted in {@code cost}. */
    static Optimizer of(RunConfig run, LaneConfig lane, Network network, Samples training, Cost cost) {
        Vec w = network.parameters();
        return switch (lane.optimizer()) {
            case SGD -> new Sgd(w, lane.momentum(), lane.weightDecay());
            case SAM -> new Sam(w, lane.momentum(), lane.weightDecay());
            case SSAM_F -> {
                FisherSource source = fisher(run, lane, network, training, cost);
                yield ssam(lane, w, new FisherRule(w, lane.sparsity(), source, run.threads()));
            }
            case SSAM_D -> ssam(lane, w, dropAndGrow(run, lane, w));
        };
    }

    private static Optimizer ssam(LaneConfig lane, Vec w, MaskRule rule) {
        return new Ssam(w, lane.momentum(), lane.weightDecay(), rule, MaskEvery.epochs(lane.maskEvery()));
    }

    private static MaskRule dropAndGrow(RunConfig run, LaneConfig lane, Vec w) {
        DropAndGrow.Grow grow = DropAndGrow.Grow.valueOf(run.grow().name());
        return new DropAndGrow(w.length(), lane.sparsity(), lane.dropRate(), grow, Rng.of(run.seed(), "growth"));
    }

    private static FisherSource fisher(RunConfig run, LaneConfig lane, Network network, Samples training, Cost cost) {
        Rng rng = Rng.of(run.seed(), "Fisher samples");
        FisherSource source = new SampledFisher(network, training, lane.fisherSamples(), rng);
        int samples = Math.min(lane.fisherSamples(), training.size());
        boolean statistics = network.buffers().length() > 0;
        return new FisherSource() {
            @Override
            public void fisher(Vec fisher, int epoch) {
                cost.fisher(samples, statistics && epoch == 0);
                source.fisher(fisher, epoch);
            }

            @Override
            public String random() {
                return source.random();
            }

            @Override
            public void restore(String random) {
                source.restore(random);
            }
        };
    }
}
