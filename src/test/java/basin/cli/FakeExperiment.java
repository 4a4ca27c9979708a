package basin.cli;

import basin.train.Event;
import basin.train.Experiment;
import basin.train.Findings;
import basin.train.Inquiry;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.LiveSettings;
import basin.train.MetricRow;
import basin.train.ProductProgress;
import basin.train.RunConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An experiment whose lanes are where the test puts them; it has ended after as many looks as it is told. */
final class FakeExperiment implements Experiment {
    static final int STEPS_AN_EPOCH = 4;

    final List<String> calls = new ArrayList<>();
    int looks;

    private final RunConfig config;
    private final List<LaneSnapshot> lanes = new ArrayList<>();
    private final List<List<MetricRow>> rows = new ArrayList<>();
    private final List<Double> accuracies = new ArrayList<>();

    FakeExperiment(RunConfig config) {
        this.config = config;
        for (int i = 0; i < config.lanes().size(); i++) {
            rows.add(new ArrayList<>());
            lanes.add(null);
            put(i, 0, LaneState.READY, "", "");
        }
    }

    /** What the tests after the epochs that are to come show, in their order; then .25. */
    void accuracies(double... values) {
        for (double value : values) {
            accuracies.add(value);
        }
    }

    /** Lane {@code lane} after {@code steps} steps, with a row for each. */
    void put(int lane, int steps, LaneState state, String work, String failure) {
        for (int i = rows.get(lane).size(); i < steps; i++) {
            boolean end = i % STEPS_AN_EPOCH == STEPS_AN_EPOCH - 1;
            double test = end ? accuracies.isEmpty() ? 0.25 : accuracies.remove(0) : Double.NaN;
            int epoch = i / STEPS_AN_EPOCH;
            rows.get(lane)
                    .add(new MetricRow(i, epoch, 2, test, test, test, 1, 1, Double.NaN, 0.1, 0.1, 0.5, 0.5, 0.5, 3));
        }
        LaneConfig own = config.lanes().get(lane);
        int epoch = Math.min(steps / STEPS_AN_EPOCH, config.epochs() - 1);
        double nan = Double.NaN;
        lanes.set(
                lane,
                new LaneSnapshot(
                        lane, own, state, steps, epoch, 10, null, 0.75, 0.5, 1.5, 3, 2, nan, null, null, null, work,
                        failure));
    }

    @Override
    public RunConfig config() {
        return config;
    }

    @Override
    public int totalSteps() {
        return STEPS_AN_EPOCH * config.epochs();
    }

    @Override
    public LaneSnapshot latest(int lane) {
        return lanes.get(lane);
    }

    @Override
    public List<MetricRow> rows(int lane, int from) {
        return List.copyOf(rows.get(lane).subList(from, rows.get(lane).size()));
    }

    @Override
    public List<Event> events(int from) {
        return List.of();
    }

    @Override
    public void start() {
        calls.add("start");
    }

    @Override
    public void pause() {
        calls.add("pause");
    }

    @Override
    public void step() {
        calls.add("step");
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public void set(int lane, LiveSettings live) {
        calls.add("set");
    }

    @Override
    public void measure() {
        calls.add("measure");
    }

    @Override
    public void measure(int lane) {
        calls.add("measure " + lane);
    }

    @Override
    public void inquire(int lane, Inquiry what) {
        calls.add("inquire " + lane);
    }

    @Override
    public Findings findings(int lane) {
        return Findings.NONE;
    }

    @Override
    public ProductProgress progress(int lane) {
        return null;
    }

    @Override
    public void cancelMeasure() {
        calls.add("cancel");
    }

    @Override
    public void cancelMeasure(int lane) {
        calls.add("cancel " + lane);
    }

    @Override
    public boolean await(Duration timeout) {
        return looks-- <= 0;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
