package basin.train;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.MaskRule;
import basin.mask.Pattern;
import basin.mask.SampledFisher;
import basin.model.Network;
import basin.optim.AdamW;
import basin.optim.Asam;
import basin.optim.BaseStep;
import basin.optim.HeavyBall;
import basin.optim.LookSam;
import basin.optim.MaskEvery;
import basin.optim.Norm;
import basin.optim.Optimizer;
import basin.optim.Sam;
import basin.optim.SamOn;
import basin.optim.Sgd;
import basin.optim.Ssam;

/** Makes the optimizer that a lane's settings ask for. */
final class Optimizers {
    private Optimizers() {}

    /** For {@code network}; Fisher samples come from {@code training} and are counted in {@code cost}. */
    static Optimizer of(RunConfig run, LaneConfig lane, Network network, Samples training, Cost cost) {
        Vec w = network.parameters();
        BaseStep base = base(lane, w);
        return switch (lane.optimizer()) {
            case SGD -> new Sgd(w, base);
            case SAM -> new Sam(w, base);
            case SSAM_F -> ssam(lane, w, base, fisher(run, lane, network, source(run, lane, network, training, cost)));
            case SSAM_D -> ssam(lane, w, base, dropAndGrow(run, lane, w));
            case ASAM -> new Asam(w, base);
            case SAM_ON -> new SamOn(w, network.layout(), base);
            case LOOKSAM -> new LookSam(w, base, lane.lookEvery(), lane.lookAlpha());
        };
    }

    private static BaseStep base(LaneConfig lane, Vec w) {
        return switch (lane.base()) {
            case SGD -> new HeavyBall(w, lane.momentum(), lane.weightDecay());
            case ADAMW -> new AdamW(w, lane.weightDecay());
        };
    }

    private static Optimizer ssam(LaneConfig lane, Vec w, BaseStep base, MaskRule rule) {
        Norm norm = Norm.valueOf(lane.norm().name());
        return new Ssam(w, base, rule, MaskEvery.epochs(lane.maskEvery()), norm);
    }

    private static MaskRule fisher(RunConfig run, LaneConfig lane, Network network, FisherSource source) {
        Pattern pattern = Pattern.byName(lane.pattern()).orElseThrow();
        return new FisherRule(network.parameters(), network.layout(), pattern, lane.sparsity(), source, run.threads());
    }

    private static MaskRule dropAndGrow(RunConfig run, LaneConfig lane, Vec w) {
        DropAndGrow.Grow grow = DropAndGrow.Grow.valueOf(run.grow().name());
        return new DropAndGrow(w.length(), lane.sparsity(), lane.dropRate(), grow, Rng.of(run.seed(), "growth"));
    }

    private static FisherSource source(RunConfig run, LaneConfig lane, Network network, Samples training, Cost cost) {
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
