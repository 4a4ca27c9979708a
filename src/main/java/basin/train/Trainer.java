package basin.train;

import basin.data.Augmentation;
import basin.data.BatchOrder;
import basin.data.Batches;
import basin.data.Dataset;
import basin.data.Samples;
import basin.mask.Mask;
import basin.model.Network;
import basin.optim.Moment;
import basin.optim.Optimizer;
import basin.optim.Schedule;
import basin.optim.StepReport;

/**
 * One lane's network with its optimizer: takes steps and evaluates. Used by the lane's worker alone.
 */
final class Trainer implements AutoCloseable {
    private static final double NANOS_A_MILLI = 1e6;

    private final RunConfig run;
    private final int lane;
    private final Dataset data;
    private final Network network;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final BatchOrder order;
    private final Batches batches;
    private final Cost cost;
    private final Counters counters = new Counters();
    private final StepTimes times = new StepTimes();
    private LaneConfig config;

    /** Takes {@code network} over. */
    Trainer(RunConfig run, int lane, Dataset data, Network network) {
        this.run = run;
        this.lane = lane;
        this.data = data;
        this.network = network;
        config = run.lanes().get(lane);
        cost = new Cost(network);
        optimizer = Optimizers.of(run, config, network, data.training(), cost);
        schedule = Schedule.valueOf(run.schedule().name());
        order = new BatchOrder(data.training().size(), run.batch(), run.seed());
        Augmentation how = Augmentation.valueOf(run.augment().name());
        batches = Batches.of(data.training(), order, how, run.seed(), run.epochs() * order.stepsPerEpoch());
    }

    LaneConfig config() {
        return config;
    }

    Network network() {
        return network;
    }

    Counters counters() {
        return counters;
    }

    Optimizer optimizer() {
        return optimizer;
    }

    Cost cost() {
        return cost;
    }

    int lane() {
        return lane;
    }

    double stepMillis() {
        return times.median();
    }

    /** Steps before the first one here took so long. */
    void took(double... millis) {
        for (double time : millis) {
            times.add(time);
        }
    }

    /** The epoch of the next step; the last one after the end. */
    int epoch() {
        return Math.min(counters.steps() / order.stepsPerEpoch(), run.epochs() - 1);
    }

    /** Whether the next step starts an epoch. */
    boolean betweenEpochs() {
        return counters.steps() % order.stepsPerEpoch() == 0;
    }

    /** The steps of one epoch. */
    int stepsPerEpoch() {
        return order.stepsPerEpoch();
    }

    /** How many epochs are trained to their end. */
    int epochsTrained() {
        return counters.steps() / order.stepsPerEpoch();
    }

    /** Whether every epoch is trained. */
    boolean finished() {
        return epochsTrained() >= run.epochs();
    }

    /** Lets those of {@code live} that this optimizer knows act from the next step on; whether any of them is new. */
    boolean set(LiveSettings live) {
        LiveSettings now = config.live();
        LiveSettings next = new LiveSettings(
                config.acts("rho") ? live.rho() : now.rho(),
                config.acts("sparsity") ? live.sparsity() : now.sparsity(),
                config.acts("dropRate") ? live.dropRate() : now.dropRate());
        if (next.equals(now)) {
            return false;
        }
        config = config.with(next);
        optimizer.rule().ifPresent(rule -> {
            rule.sparsity(next.sparsity());
            rule.dropRate(next.dropRate());
        });
        return true;
    }

    /** Takes the next step; where {@link Step#moved} is false, it was not taken. */
    Step step() {
        int index = counters.steps();
        Moment at = new Moment(epoch(), run.epochs(), index % order.stepsPerEpoch(), index);
        double rate = schedule.learningRate(config.learningRate(), at);
        double rho = schedule.rho(config.rho(), at);
        long start = System.nanoTime();
        Samples batch = batches.of(index);
        network.use(batch, mode(run));
        optimizer.learningRate(rate);
        optimizer.rho(rho);
        double operations = network.operations();
        StepReport found = optimizer.step(network, at);
        double millis = (System.nanoTime() - start) / NANOS_A_MILLI;
        MetricRow row = row(at, found, rate, rho, millis);
        if (found.moved()) {
            cost.step(batch.size(), operations);
            counters.step(found.loss(), found.maskChanged());
            times.add(millis);
        }
        return new Step(row, found.moved(), found.maskChanged());
    }

    /** The mode of a step's passes in {@code run}. */
    static Network.Mode mode(RunConfig run) {
        return run.statistics() == RunConfig.Statistics.BOTH ? Network.Mode.TRAINING_BOTH : Network.Mode.TRAINING;
    }

    private MetricRow row(Moment at, StepReport found, double rate, double rho, double millis) {
        double nan = Double.NaN;
        Mask mask = optimizer.mask();
        return new MetricRow(
                counters.steps(),
                at.epoch(),
                found.loss(),
                nan,
                nan,
                nan,
                found.gradientNorm(),
                found.perturbationRatio(),
                found.perturbedLoss(),
                rate,
                rho,
                config.sparsity(),
                config.dropRate(),
                (double) mask.count() / mask.length(),
                millis);
    }

    /** A step's row, whether the weights moved, and whether the mask is another one. */
    record Step(MetricRow row, boolean moved, boolean maskChanged) {}

    /** Accuracy and loss at the epoch's end; {@code between} runs between pieces and may give up by an exception. */
    Evaluation.Result evaluate(Runnable between) {
        Network.Score train = Evaluation.score(network, data.training(), between);
        Network.Score test = Evaluation.score(network, data.test(), between);
        return new Evaluation.Result(train.accuracy(), test.loss(), test.accuracy());
    }

    @Override
    public void close() {
        batches.close();
        network.close();
    }
}
