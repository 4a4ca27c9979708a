package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.BatchOrder;
import basin.data.Dataset;
import basin.data.Datasets;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Sam;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
    private static final int STEPS = 7;

    /** The trainer's steps are SAM's, taken by hand with the rate and radius that the schedule's formula gives. */
    @ParameterizedTest
    @EnumSource(
            value = RunConfig.Schedule.class,
            names = {"SQRT", "COSINE"})
    void rateAndRadiusFollowTheSchedule(RunConfig.Schedule schedule) {
        RunConfig run = Small.only(OptimizerKind.SAM).draft().schedule(schedule).config();
        LaneConfig lane = run.lanes().get(0);
        Dataset data = Datasets.open(run.data(), Path.of(""), run.labelNoise(), run.seed());
        BatchOrder order = new BatchOrder(data.training().size(), run.batch(), run.seed());
        Network network = Networks.create(Experiments.spec(run), run.precision(), run.seed(), 1);
        try (Trainer trainer = new Trainer(run, 0, data, network);
                Network other = network.copy()) {
            Vec w = other.parameters();
            Sam sam = new Sam(w, lane.momentum(), lane.weightDecay());
            for (int t = 0; t < STEPS; t++) {
                int epoch = t / order.stepsPerEpoch();
                double root = 1 / Math.sqrt(t + 1.0);
                double cosine = (1 + Math.cos(Math.PI * epoch / run.epochs())) / 2;
                boolean sqrt = schedule == RunConfig.Schedule.SQRT;
                double rate = lane.learningRate() * (sqrt ? root : cosine);
                double rho = lane.rho() * (sqrt ? root : 1);
                other.use(data.training().pick(order.batch(t)), Network.Mode.TRAINING);
                sam.learningRate(rate);
                sam.rho(rho);
                sam.step(other, new Moment(epoch, run.epochs(), t % order.stepsPerEpoch(), t));
                MetricRow row = trainer.step().row();
                assertThat(row.rho()).isCloseTo(rho, within(1e-15));
                assertThat(row.learningRate()).isCloseTo(rate, within(1e-15));
                assertThat(network.parameters().sameBits(w)).as("step " + t).isTrue();
            }
        }
    }
}
