package basin.train;

import basin.data.BatchOrder;
import basin.data.Dataset;
import basin.data.Datasets;
import basin.model.Network;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An experiment: its lanes, their threads, and one more thread that opens the data for all of them. */
final class LaneExperiment implements Experiment {
    private static final long CLOSING_NANOS = Duration.ofMillis(900).toNanos();

    private final RunConfig config;
    private final int totalSteps;
    private final FutureTask<Dataset> data;
    private final Outlet out;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Starts the threads; the lanes wait for {@link #start}, those that {@code past} knows where they were. */
    LaneExperiment(RunConfig config, Past past, RunSink sink, Supplier<Network> networks) {
        check(Checks.of(config));
        this.config = config;
        Path dir = Path.of(config.dataDir());
        int samples = Datasets.outline(config.data(), dir).training();
        int stepsPerEpoch = BatchOrder.stepsPerEpoch(samples, config.batch());
        totalSteps = total(config, stepsPerEpoch);
        data = new FutureTask<>(() -> Datasets.open(config.data(), dir, config.labelNoise(), config.seed()));
        out = new Outlet(config, past, stepsPerEpoch, sink);
        Lane.Work work = new Lane.Work(data, networks, out, new Turn());
        launch("basin-data", data);
        for (int i = 0; i < config.lanes().size(); i++) {
            Lane lane = new Lane(config, i, past, stepsPerEpoch, work);
            lanes.add(lane);
            threads.add(launch("basin-lane-" + i, lane));
        }
    }

    private static Thread launch(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void check(List<Checks.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0).sentence());
        }
    }

    private static int total(RunConfig config, int stepsPerEpoch) {
        long steps = (long) stepsPerEpoch * config.epochs();
        if (steps > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("epochs is " + config.epochs() + ", which makes " + steps
                    + " steps. A run must have at most " + Integer.MAX_VALUE + ".");
        }
        return (int) steps;
    }

    @Override
    public RunConfig config() {
        return config;
    }

    @Override
    public int totalSteps() {
        return totalSteps;
    }

    @Override
    public LaneSnapshot latest(int lane) {
        return lanes.get(lane).latest();
    }

    @Override
    public List<MetricRow> rows(int lane, int from) {
        return out.rows(lane, from);
    }

    @Override
    public List<Event> events(int from) {
        return out.events(from);
    }

    @Override
    public void start() {
        all(Requests::start);
    }

    @Override
    public void pause() {
        all(Requests::pause);
    }

    @Override
    public void step() {
        all(Requests::step);
    }

    @Override
    public void stop() {
        all(Requests::stop);
    }

    @Override
    public void set(int lane, LiveSettings live) {
        check(Checks.of(live, lane));
        lanes.get(lane).requests().set(live);
    }

    @Override
    public void measure() {
        all(Requests::measure);
    }

    @Override
    public void measure(int lane) {
        lanes.get(lane).requests().measure();
    }

    @Override
    public void inquire(int lane, Inquiry what) {
        lanes.get(lane).requests().inquire(what);
    }

    @Override
    public Findings findings(int lane) {
        return lanes.get(lane).findings().latest();
    }

    @Override
    public DecisionMap decision(int lane) {
        return lanes.get(lane).decision();
    }

    @Override
    public ProductProgress progress(int lane) {
        return lanes.get(lane).findings().progress();
    }

    @Override
    public void cancelMeasure() {
        all(Requests::cancelMeasure);
    }

    @Override
    public void cancelMeasure(int lane) {
        lanes.get(lane).requests().cancelMeasure();
    }

    private void all(Consumer<Requests> request) {
        lanes.forEach(lane -> request.accept(lane.requests()));
    }

    @Override
    public boolean await(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (Lane lane : lanes) {
            if (!lane.requests().awaitSettled(end)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        out.close();
        data.cancel(true);
        all(Requests::close);
        long end = System.nanoTime() + CLOSING_NANOS;
        try {
            for (Thread thread : threads) {
                long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
                thread.join(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
