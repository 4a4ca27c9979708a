package basin.cli;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.mask.FisherRule;
import basin.mask.Groups;
import basin.mask.SampledFisher;
import basin.model.Network;
import basin.model.Networks;
import basin.optim.HeavyBall;
import basin.optim.MaskEvery;
import basin.optim.Moment;
import basin.optim.Norm;
import basin.optim.Optimizer;
import basin.optim.Sgd;
import basin.optim.Ssam;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of SSAM-F whose mask takes whole tensors and whose radius is measured against the mask, so that what it does not
 * need is left out; against it an SGD step's time, times the step's counted operations over SGD's.
 */
final class SavingWork implements BenchWork {
    private static final int EPOCHS = 1 << 30;

    private final int batch;
    private final Network network;
    private final Network plain;
    private final Optimizer sparing;
    private final Optimizer sgd;
    private final double counted;
    private long steps;

    SavingWork(BenchSettings settings) {
        batch = settings.batch();
        LaneConfig lane = Defaults.lane("bench", OptimizerKind.SSAM_F);
        network = network(settings);
        plain = network(settings);
        Vec w = network.parameters();
        Samples images = new RandomImages(settings.samples());
        SampledFisher fisher = new SampledFisher(network, images, settings.samples(), Rng.of(1, "Fisher samples"));
        FisherRule rule = new FisherRule(
                w, network.layout(), new Groups(Groups.Kind.TENSORS), settings.sparsity(), fisher, settings.threads());
        sparing = new Ssam(
                w, new HeavyBall(w, lane.momentum(), lane.weightDecay()), rule, MaskEvery.epochs(EPOCHS), Norm.MASKED);
        sparing.rho(lane.rho());
        sgd = new Sgd(plain.parameters(), lane.momentum(), lane.weightDecay());
        sparing.learningRate(lane.learningRate());
        sgd.learningRate(lane.learningRate());
        step();
        double before = network.operations();
        step();
        counted = (network.operations() - before) / batch / plain.gradientFlops();
    }

    private Network network(BenchSettings settings) {
        Network made = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        made.use(new RandomImages(batch), Network.Mode.TRAINING);
        return made;
    }

    /** The first makes the mask, with a whole gradient. */
    private void step() {
        sparing.step(network, new Moment(0, EPOCHS, steps == 0 ? 0 : 1, steps++));
    }

    @Override
    public long run() {
        return BenchWork.nanos(this::step);
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(
                new Reference(String.format(Locale.ROOT, "SGD times the counted %.2f", counted), new Plain()));
    }

    @Override
    public void close() {
        network.close();
        plain.close();
    }

    /** SGD, as long as it would take with the operations that the other step was counted with. */
    private final class Plain implements BenchWork {
        private long taken;

        @Override
        public long run() {
            long nanos = BenchWork.nanos(() -> sgd.step(plain, new Moment(0, EPOCHS, 1, taken++)));
            return Math.round(nanos * counted);
        }

        @Override
        public void close() {
            // shares its owner's networks
        }
    }
}
