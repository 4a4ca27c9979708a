package basin.cli;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.MaskRule;
import basin.model.Network;
import basin.model.NetworkSpec;
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

/** One piece of work, ready to be repeated. Used by one thread. */
final class BenchWork implements AutoCloseable {
    /** So many epochs that a mask is never due again where none is asked for. */
    private static final int EPOCHS = 1 << 30;

    private final Network network;
    private final Runnable work;
    private long steps;

    /** What is timed, with which optimizer and how. */
    record Settings(String what, String optimizer, double sparsity, int threads, Precision precision) {}

    BenchWork(NetworkSpec spec, Samples samples, Settings settings) {
        network = Networks.create(spec, settings.precision(), 1, settings.threads());
        boolean training = settings.what().equals("gradient") || settings.what().equals("step");
        network.use(samples, training ? Network.Mode.TRAINING : Network.Mode.INFERENCE);
        work = work(settings);
    }

    private Runnable work(Settings settings) {
        Vec v = random();
        Vec result = v.like();
        return switch (settings.what()) {
            case "gradient" -> () -> network.gradient(result);
            case "forward" -> network::loss;
            case "hvp" -> () -> network.hessianVector(v, result);
            case "mask" -> {
                MaskRule rule = rule(settings, v);
                yield () -> rule.update(v, 0, 1);
            }
            default -> {
                Optimizer optimizer = optimizer(settings, v);
                yield () -> optimizer.step(network, new Moment(0, EPOCHS, steps == 0 ? 0 : 1, steps++));
            }
        };
    }

    private Vec random() {
        Vec v = network.parameters().like();
        Rng rng = Rng.of(1, "bench");
        for (int i = 0; i < v.length(); i++) {
            v.set(i, rng.nextGaussian());
        }
        return v;
    }

    private Optimizer optimizer(Settings settings, Vec fisher) {
        Vec w = network.parameters();
        LaneConfig lane = Defaults.lane("bench", OptimizerKind.SSAM_F);
        Optimizer optimizer =
                switch (settings.optimizer()) {
                    case "sgd" -> new Sgd(w, lane.momentum(), lane.weightDecay());
                    case "sam" -> new Sam(w, lane.momentum(), lane.weightDecay());
                    default ->
                        new Ssam(
                                w,
                                lane.momentum(),
                                lane.weightDecay(),
                                rule(settings, fisher),
                                MaskEvery.epochs(EPOCHS));
                };
        optimizer.learningRate(lane.learningRate());
        optimizer.rho(lane.rho());
        return optimizer;
    }

    /** SSAM-F's over given Fisher values, so that the choice alone is timed; SSAM-D's and a fixed random one otherwise. */
    private static MaskRule rule(Settings settings, Vec fisher) {
        if (settings.optimizer().equals("ssam-f")) {
            return new FisherRule(fisher, settings.sparsity(), new Given(fisher));
        }
        double dropRate = settings.optimizer().equals("ssam-d")
                ? Defaults.lane("bench", OptimizerKind.SSAM_D).dropRate()
                : 0;
        return new DropAndGrow(
                fisher.length(), settings.sparsity(), dropRate, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "mask"));
    }

    private record Given(Vec values) implements FisherSource {
        @Override
        public void fisher(Vec fisher, int epoch) {
            fisher.set(values);
        }

        @Override
        public String random() {
            return "";
        }

        @Override
        public void restore(String random) {}
    }

    /** Does it once. */
    void run() {
        work.run();
    }

    @Override
    public void close() {
        network.close();
    }
}
