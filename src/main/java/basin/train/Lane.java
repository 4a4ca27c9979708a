package basin.train;

import basin.data.Dataset;
import basin.kernel.ThreadPriority;
import basin.model.Network;
import basin.spectrum.Spectrum;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worker of one lane: makes the network, then takes steps, measures and waits as asked. Requests act between two
 * steps, and between two pieces of an evaluation or a measurement.
 */
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final RunConfig run;
    private final int index;
    private final Future<Dataset> data;
    private final Supplier<Network> networks;
    private final Outlet out;
    private final Requests requests = new Requests();
    private final LaneView view;
    private final LaneFindings findings = new LaneFindings();
    private final Turn turn;
    private final Deque<Event> replayed;
    private final Set<Integer> measuredSides;
    private final double[] took;
    private LaneCheckpoint start;
    private Dataset set;
    private Trainer trainer;
    private LaneState state;
    private Plan plan = Plan.NOTHING;
    private int sentMask = -1;
    private Decisions decisions;
    private volatile DecisionMap decision;

    /** What is to be measured as soon as the worker has time. */
    private enum Plan {
        NOTHING,
        COARSE,
        FINE
    }

    /** Ends an evaluation or a measurement early. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    Lane(RunConfig run, int index, Past past, int stepsPerEpoch, Work work) {
        this.run = run;
        this.index = index;
        start = past.checkpoint(index).orElse(null);
        data = work.data();
        networks = work.networks();
        out = work.out();
        turn = work.turn();
        replayed = new ArrayDeque<>(past.replayed(index));
        measuredSides = past.measuredSides(index);
        took = past.stepMillis(index);
        view = new LaneView(run, index, past, stepsPerEpoch, out.newest(index));
        state = view.latest().state();
    }

    /**
     * What all lanes of a run share.
     *
     * @param networks makes a lane's network on its worker, which closes it; every call gives the same initial weights
     * @param turn whose it is to take a spectrum
     */
    record Work(Future<Dataset> data, Supplier<Network> networks, Outlet out, Turn turn) {}

    Requests requests() {
        return requests;
    }

    LaneFindings findings() {
        return findings;
    }

    LaneSnapshot latest() {
        return view.latest();
    }

    /** Which class the network names where, for plane data; null for other data and before the first epoch. */
    DecisionMap decision() {
        return decision;
    }

    @Override
    public void run() {
        try {
            ThreadPriority.background();
            set = data.get();
            trainer = new Trainer(run, index, set, networks.get());
            goOn();
            decisions = Decisions.of(set.training());
            decide(steps() > 0);
            publish();
            loop();
        } catch (CancellationException e) {
            LOG.debug("Lane {} is closed.", index);
        } catch (ExecutionException e) {
            fail(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            if (trainer != null) {
                trainer.close();
            }
            requests.left();
        }
    }

    private void goOn() {
        if (start != null) {
            LaneCheckpoints.restore(trainer, start);
            start = null; // its tensors are as large as the network
            trainer.took(took);
            Plan due = due();
            int side =
                    due == Plan.FINE ? run.measure().finalSide() : run.measure().side();
            plan = measuredSides.contains(side) ? Plan.NOTHING : due;
        }
    }

    private void loop() throws InterruptedException {
        while (state != LaneState.FAILED) {
            serve(true);
            if (requests.takeMeasure()) {
                plan = steps() > 0 ? Plan.FINE : Plan.NOTHING;
            }
            Set<Inquiry> asked = requests.takeInquiries();
            if (!asked.isEmpty() && steps() > 0) {
                inquire(asked);
            } else if (plan != Plan.NOTHING) {
                measure();
            } else if (state == LaneState.TRAINING) {
                step(this::serveInEpoch);
            } else {
                requests.await(state.ended());
            }
        }
    }

    /** Does what is asked; {@code mayStep} where single steps can be taken. */
    private void serve(boolean mayStep) {
        if (requests.closed()) {
            throw new CancellationException("closed");
        }
        if (state.ended()) {
            return;
        }
        if (requests.stopping()) {
            out.send(s -> s.checkpoint(LaneCheckpoints.take(trainer)));
            to(LaneState.STOPPED);
        } else if (requests.running()) {
            to(LaneState.TRAINING);
        } else {
            while (mayStep && !state.ended() && requests.takeSingleStep()) {
                to(LaneState.TRAINING);
                step(this::checkStopped);
            }
            if (state == LaneState.TRAINING) {
                to(LaneState.PAUSED);
            }
        }
    }

    private void serveInEpoch() {
        checkStopped();
        serve(false);
    }

    private void checkStopped() {
        if (requests.closed()) {
            throw new CancellationException("closed");
        }
        if (requests.stopping() && !trainer.finished()) {
            throw new GivenUp();
        }
    }

    private void to(LaneState next) {
        if (state == next) {
            return;
        }
        if (!state.next().contains(next)) {
            throw new IllegalStateException("A lane does not go from " + state + " to " + next + ".");
        }
        state = next;
        out.event(new Event(index, steps(), "state", Map.of("state", next.name().toLowerCase(Locale.ROOT))));
        publish();
    }

    private int steps() {
        return trainer.counters().steps();
    }

    private void step(Runnable between) {
        set();
        Trainer.Step taken = trainer.step();
        MetricRow row = taken.row();
        if (!taken.moved()) {
            out.row(index, row);
            publish();
            failed(Failures.loss(run.lanes().size() > 1, trainer.config(), row));
            return;
        }
        if (taken.maskChanged()) {
            int ones = trainer.optimizer().mask().count();
            out.event(new Event(index, row.step(), "mask", Map.of("count", ones, "density", row.maskDensity())));
        }
        if (!trainer.betweenEpochs()) {
            out.row(index, row);
            if (view.due()) {
                publish();
            }
            return;
        }
        Evaluation.Result found = evaluate(between);
        trainer.counters().epochEnd(found);
        out.row(index, row.evaluated(found));
        endEpoch();
    }

    /** The settings that act from the next step on. */
    private void set() {
        while (!replayed.isEmpty() && replayed.peek().step() <= steps()) {
            set(replayed.remove().live());
        }
        LiveSettings asked = requests.takeLive();
        if (asked != null) {
            set(asked);
        }
    }

    private void set(LiveSettings live) {
        if (trainer.set(live)) {
            out.event(Event.setting(index, steps(), trainer.config().live()));
        }
    }

    private Evaluation.Result evaluate(Runnable between) {
        try {
            return trainer.evaluate(between);
        } catch (GivenUp e) {
            return Evaluation.Result.NONE;
        }
    }

    private void decide(boolean wanted) {
        if (decisions != null && wanted) {
            decision = decisions.take(trainer.network(), steps() - 1, trainer.epochsTrained() - 1);
        }
    }

    private void endEpoch() {
        boolean kept = decisions != null && Decisions.kept(trainer.epochsTrained(), run.epochs());
        decide(kept || (decisions != null && decisions.due()));
        publish();
        if (kept) {
            out.send(s -> s.boundary(index, decision));
        }
        MaskView mask = view.latest().mask();
        if (trainer.config().optimizer().sparse() && mask.step() != sentMask) {
            sentMask = mask.step();
            out.send(s -> s.mask(index, mask));
        }
        out.send(s -> s.checkpoint(LaneCheckpoints.take(trainer)));
        if (trainer.finished()) {
            to(LaneState.DONE);
        }
        Plan due = due();
        if (due == Plan.FINE || plan == Plan.NOTHING) {
            plan = due;
        }
    }

    /** What is to be measured after the last step taken. */
    private Plan due() {
        int every = run.measure().everyEpochs();
        if (every == 0 || !trainer.betweenEpochs()) {
            return Plan.NOTHING;
        }
        if (trainer.finished()) {
            return Plan.FINE;
        }
        return trainer.epochsTrained() % every == 0 ? Plan.COARSE : Plan.NOTHING;
    }

    private void publish() {
        view.publish(trainer, state, out.newest(index));
    }

    private void measure() throws InterruptedException {
        boolean fine = plan == Plan.FINE;
        plan = Plan.NOTHING;
        onCopy((copy, inspector, shown) -> {
            inspector.look();
            int step = steps() - 1;
            int epoch = out.newest(index).epoch();
            new Measurement(run, copy, set.training(), step, epoch, shown).measure(fine, turn);
            inspector.sharpness(spectrum(step));
        });
    }

    private void inquire(Set<Inquiry> asked) throws InterruptedException {
        Spectrum known = spectrum(steps() - 1);
        onCopy((copy, inspector, shown) -> inspector.answer(asked, known, turn));
    }

    /** The spectrum of the weights after {@code step}; null where there is none. */
    private Spectrum spectrum(int step) {
        SpectrumView shown = view.latest().spectrum();
        return shown != null && shown.step() == step ? shown.spectrum() : null;
    }

    private interface Measured {
        void run(Network copy, LaneInspector inspector, LaneMeasuring shown) throws InterruptedException;
    }

    /** Runs {@code work} on a copy of the network; what ends it early is told with the findings. */
    private void onCopy(Measured work) throws InterruptedException {
        keepWithinEpoch();
        requests.measuring();
        findings.trouble("");
        int last = steps() - 1;
        LaneMeasuring shown = new LaneMeasuring(index, view, findings, out, this::serveInMeasurement);
        try (Network copy = trainer.network().copy()) {
            LaneInspector.Outward outward = shown.outward();
            work.run(copy, new LaneInspector(run, copy, set.training(), point(), outward), shown);
        } catch (GivenUp e) {
            LOG.debug("A measurement of lane {} after step {} was given up.", index, last);
        } catch (ArithmeticException e) {
            LOG.info("A measurement of lane {} after step {} ended early: {}", index, last, e.getMessage());
            findings.trouble(e.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.warn("The memory does not suffice to measure lane {} after step {}.", index, last, e);
            findings.trouble(Failures.error(e));
        }
        shown.end();
    }

    /** Lets the weights that are about to be measured outlive a crash, so that what is found of them is not for nothing. */
    private void keepWithinEpoch() {
        if (!trainer.betweenEpochs()) {
            out.send(s -> s.checkpoint(LaneCheckpoints.take(trainer)));
        }
    }

    private LaneInspector.Point point() {
        MetricRow newest = out.newest(index);
        byte[] mask = trainer.optimizer().mask().toBytes();
        double rho = trainer.config().rho();
        return new LaneInspector.Point(steps() - 1, newest.epoch(), rho, mask, newest.perturbationRatio());
    }

    private void serveInMeasurement() {
        serve(true);
        if (state == LaneState.FAILED || requests.takeCancel()) {
            throw new GivenUp();
        }
    }

    private void fail(Throwable e) {
        if (e instanceof IllegalArgumentException) {
            LOG.warn("Lane {} failed: {}", index, e.getMessage());
        } else {
            LOG.error("Lane {} failed.", index, e);
        }
        failed(Failures.error(e));
    }

    private void failed(String sentence) {
        state = LaneState.FAILED;
        view.fail(sentence);
        try {
            int step = view.latest().steps();
            out.event(new Event(index, step, "state", Map.of("state", "failed", "reason", sentence)));
        } catch (RuntimeException e) {
            LOG.warn("The end of lane {} could not be stored.", index, e);
        }
    }
}
