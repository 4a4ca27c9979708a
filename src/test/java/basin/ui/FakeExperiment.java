package basin.ui;

import basin.landscape.LossGrid;
import basin.spectrum.Spectrum;
import basin.train.Event;
import basin.train.Experiment;
import basin.train.Finding;
import basin.train.Findings;
import basin.train.Inquiry;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.LiveSettings;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.ProductProgress;
import basin.train.RunConfig;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An experiment whose numbers are formulas; {@link #advance} takes its steps. On one thread. */
public final class FakeExperiment implements Experiment {
    private static final int STEPS_AN_EPOCH = 24;
    private static final int SIDE = 21;

    private final RunConfig config;
    private final List<LaneConfig> lanes;
    private final List<List<MetricRow>> rows = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<LaneSnapshot> latest = new ArrayList<>();
    private boolean training;
    private int failing = -1;
    private double length = 0.7;
    private final List<Inquiry> asked = new ArrayList<>();
    private int askedLane = -1;
    private Findings findings = Findings.NONE;
    private ProductProgress progress;
    private String work = "";

    /** What {@code config} would train. */
    public FakeExperiment(RunConfig config) {
        this.config = config;
        this.lanes = new ArrayList<>(config.lanes());
        for (int i = 0; i < lanes.size(); i++) {
            rows.add(new ArrayList<>());
            latest.add(null);
            publish(i, LaneState.READY);
        }
    }

    /** Makes lane {@code lane} fail at its next step. */
    public void fail(int lane) {
        failing = lane;
    }

    /** Lanes are as before their networks are made. */
    public void prepare() {
        for (int i = 0; i < lanes.size(); i++) {
            publish(i, LaneState.READY);
        }
    }

    /** Sets ||e||/rho of the steps to come. */
    public void length(double ratio) {
        length = ratio;
    }

    /** What was inquired and not given up. */
    public List<Inquiry> asked() {
        return asked;
    }

    /** Of which lane the last was. */
    public int askedLane() {
        return askedLane;
    }

    /** Every lane has found {@code finding} too. */
    public void find(Finding finding) {
        findings = findings.with(finding);
    }

    /** Every lane works on {@code what} and is at {@code now}; nothing, null: on nothing. */
    public void work(String what, ProductProgress now) {
        work = what;
        progress = now;
        for (int i = 0; i < lanes.size(); i++) {
            publish(i, latest.get(i).state());
        }
    }

    /** Takes {@code steps} steps in every lane, if it trains. */
    public void advance(int steps) {
        for (int i = 0; training && i < lanes.size(); i++) {
            if (latest.get(i).state().ended()) {
                continue;
            }
            for (int s = 0; s < steps && rows.get(i).size() < totalSteps(); s++) {
                take(i);
            }
            boolean end = rows.get(i).size() == totalSteps();
            publish(i, i == failing ? LaneState.FAILED : end ? LaneState.DONE : LaneState.TRAINING);
        }
    }

    private void take(int lane) {
        LaneConfig c = lanes.get(lane);
        int step = rows.get(lane).size();
        double t = step / (double) totalSteps();
        double loss = 2.3 * Math.exp(-4 * t) + 0.3 * lane + 0.05 * new Random(step).nextGaussian();
        boolean last = step % STEPS_AN_EPOCH == STEPS_AN_EPOCH - 1;
        double accuracy = last ? 0.1 + (0.5 + 0.03 * lane) * (1 - Math.exp(-5 * t)) : Double.NaN;
        rows.get(lane)
                .add(new MetricRow(
                        step,
                        step / STEPS_AN_EPOCH,
                        loss,
                        last ? accuracy + 0.2 : Double.NaN,
                        last ? loss + 0.3 : Double.NaN,
                        accuracy,
                        1,
                        length,
                        loss + 0.1,
                        c.learningRate(),
                        c.rho(),
                        c.sparsity(),
                        c.dropRate(),
                        1 - c.sparsity(),
                        lane == 0 ? 9.1 : 18.3 + lane));
    }

    private void publish(int i, LaneState state) {
        LaneConfig c = lanes.get(i);
        int steps = rows.get(i).size();
        MetricRow newest = steps == 0 ? null : rows.get(i).get(steps - 1);
        double test = Double.NaN;
        for (MetricRow row : rows.get(i)) {
            test = Double.isNaN(row.testAccuracy()) ? test : row.testAccuracy();
        }
        int epoch = Math.min(steps / STEPS_AN_EPOCH, config.epochs() - 1);
        int measured = steps / STEPS_AN_EPOCH / 4 * 4 * STEPS_AN_EPOCH;
        latest.set(
                i,
                new LaneSnapshot(
                        i,
                        c,
                        state,
                        steps,
                        epoch,
                        14810,
                        newest,
                        test,
                        test + 0.2,
                        newest == null ? Double.NaN : newest.trainLoss(),
                        newest == null ? Double.NaN : newest.stepMillis(),
                        c.optimizer().perturbs()
                                ? (c.optimizer().sparse() ? 1.2935 + 0.71 * (1 - c.sparsity()) : 2)
                                : 1,
                        c.optimizer().perturbs() ? 2 : 1,
                        steps == 0 ? null : mask(c, steps, epoch),
                        measured == 0 ? null : surface(i, measured),
                        measured == 0 ? null : spectrum(i, measured),
                        work,
                        state == LaneState.FAILED ? "The loss became infinite at step " + steps + "." : ""));
    }

    private static MaskView mask(LaneConfig c, int step, int epoch) {
        int[][] shapes = {{12, 1, 3}, {24, 12, 3}, {32, 24, 3}, {10, 128, 1}};
        Random random = new Random(epoch);
        List<MaskView.LayerMask> layers = new ArrayList<>();
        int ones = 0;
        int all = 0;
        for (int l = 0; l < shapes.length; l++) {
            int[] s = shapes[l];
            byte[] bits = new byte[s[0] * s[1] * s[2] * s[2]];
            int count = 0;
            for (int j = 0; j < bits.length; j++) {
                bits[j] = (byte) (c.optimizer().perturbs() && random.nextDouble() >= c.sparsity() ? 1 : 0);
                count += bits[j];
            }
            String name = l < 3 ? "conv" + (l + 1) + ".weight" : "dense.weight";
            layers.add(new MaskView.LayerMask(name, s[0], s[1], s[2], s[2], bits, count));
            ones += count;
            all += bits.length;
        }
        return new MaskView(step, epoch, ones, all, layers);
    }

    private Surface surface(int lane, int step) {
        float[] axis = new float[SIDE];
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            axis[i] = -1 + 2f * i / (SIDE - 1);
        }
        double sharp = lane == 0 ? 6 : 2.5;
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                double r = axis[i] * axis[i] + 0.7 * axis[j] * axis[j] + 0.3 * axis[i] * axis[j];
                values[j * SIDE + i] = (float) (0.3 + 0.1 * lane + sharp * r / (1 + 0.3 * r));
            }
        }
        LossGrid grid = new LossGrid(axis, values, 0.02, config.measure().samples(), true);
        return new Surface(step, step / STEPS_AN_EPOCH - 1, grid, 1);
    }

    private SpectrumView spectrum(int lane, int step) {
        double top = lane == 0 ? 60 : 22 + lane;
        int n = 40;
        double[] nodes = new double[n];
        double[] weights = new double[n];
        double[] at = new double[200];
        double[] density = new double[200];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            nodes[i] = -1 + (top + 1) * i / (n - 1);
            weights[i] = Math.exp(-0.25 * i);
            sum += weights[i];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        for (int i = 0; i < at.length; i++) {
            at[i] = -2 + (top + 3) * i / at.length;
            density[i] = Math.exp(-Math.abs(at[i]));
        }
        double[] values = {top, top * 0.8, top * 0.6, top * 0.5, top * 0.4};
        double[] residuals = {1e-4, 1e-3, 1e-3, 1e-3, 1e-2};
        Spectrum s = new Spectrum(
                values, residuals, -1, 1e-3, 200, 5, at, density, new double[at.length], nodes, weights, 50, 4, 256, 0);
        return new SpectrumView(step, step / STEPS_AN_EPOCH - 1, s, 1);
    }

    @Override
    public RunConfig config() {
        return config;
    }

    @Override
    public int totalSteps() {
        return config.epochs() * STEPS_AN_EPOCH;
    }

    @Override
    public LaneSnapshot latest(int lane) {
        return latest.get(lane);
    }

    @Override
    public List<MetricRow> rows(int lane, int from) {
        return List.copyOf(rows.get(lane).subList(from, rows.get(lane).size()));
    }

    @Override
    public List<Event> events(int from) {
        return List.copyOf(events.subList(from, events.size()));
    }

    @Override
    public void start() {
        training = true;
        for (int i = 0; i < lanes.size(); i++) {
            if (!latest.get(i).state().ended()) {
                publish(i, LaneState.TRAINING);
            }
        }
    }

    @Override
    public void pause() {
        training = false;
        for (int i = 0; i < lanes.size(); i++) {
            if (!latest.get(i).state().ended()) {
                publish(i, LaneState.PAUSED);
            }
        }
    }

    @Override
    public void step() {
        training = true;
        advance(1);
        pause();
    }

    @Override
    public void stop() {
        training = false;
        for (int i = 0; i < lanes.size(); i++) {
            if (!latest.get(i).state().ended()) {
                publish(i, LaneState.STOPPED);
            }
        }
    }

    @Override
    public void set(int lane, LiveSettings live) {
        lanes.set(lane, lanes.get(lane).with(live));
        events.add(new Event(lane, rows.get(lane).size(), "setting", Map.of("rho", live.rho())));
    }

    @Override
    public void measure() {}

    @Override
    public void measure(int lane) {}

    @Override
    public void inquire(int lane, Inquiry what) {
        asked.add(what);
        askedLane = lane;
    }

    @Override
    public Findings findings(int lane) {
        return findings;
    }

    @Override
    public ProductProgress progress(int lane) {
        return progress;
    }

    @Override
    public void cancelMeasure() {
        asked.clear();
    }

    @Override
    public void cancelMeasure(int lane) {
        asked.clear();
    }

    /** As where a measurement outlasts the patience of whoever waits. */
    @Override
    public boolean await(Duration timeout) {
        throw new AssertionError("A measurement is waited for.");
    }

    @Override
    public void close() {}
}
