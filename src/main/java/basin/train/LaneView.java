package basin.train;

/** Builds a lane's snapshots: any thread reads the newest, the worker publishes a few a second at most. */
final class LaneView {
    private static final long INTERVAL_NANOS = 200_000_000;

    private final int lane;
    private final int epochs;
    private final int stepsPerEpoch;
    private volatile LaneSnapshot latest;
    private long published;

    /** A lane as {@code past} left it, before its network is made. */
    LaneView(RunConfig run, int lane, Past past, int stepsPerEpoch, MetricRow newest) {
        this.lane = lane;
        this.epochs = run.epochs();
        this.stepsPerEpoch = stepsPerEpoch;
        int steps = past.step(lane);
        double accuracy =
                past.checkpoint(lane).map(LaneCheckpoint::testAccuracy).orElse(Double.NaN);
        double nan = Double.NaN;
        latest = new LaneSnapshot(
                lane,
                run.lanes().get(lane),
                initial(steps),
                steps,
                epoch(steps),
                0,
                newest,
                accuracy,
                nan,
                nan,
                nan,
                nan,
                nan,
                null,
                past.shown(lane).surface(),
                past.shown(lane).spectrum(),
                "",
                "");
    }

    private int epoch(int steps) {
        return Math.min(steps / stepsPerEpoch, epochs - 1);
    }

    /** The state of a lane that goes on after {@code steps} steps, or starts. */
    LaneState initial(int steps) {
        if (steps == 0) {
            return LaneState.READY;
        }
        return steps >= epochs * stepsPerEpoch ? LaneState.DONE : LaneState.PAUSED;
    }

    LaneSnapshot latest() {
        return latest;
    }

    /** Whether enough time has passed since the last snapshot. */
    boolean due() {
        return System.nanoTime() - published >= INTERVAL_NANOS;
    }

    /** A new snapshot of {@code trainer} in {@code state}; surfaces and such stay. */
    void publish(Trainer trainer, LaneState state, MetricRow newest) {
        LaneSnapshot old = latest;
        Counters counters = trainer.counters();
        publish(new LaneSnapshot(
                lane,
                trainer.config(),
                state,
                counters.steps(),
                epoch(counters.steps()),
                trainer.network().layout().size(),
                newest,
                counters.newest().testAccuracy(),
                counters.newest().trainAccuracy(),
                counters.meanLoss(),
                trainer.stepMillis(),
                trainer.optimizer().theoreticalCost(),
                trainer.cost().ratio(),
                mask(trainer),
                old.surface(),
                old.spectrum(),
                old.work(),
                old.failure()));
    }

    private MaskView mask(Trainer trainer) {
        if (trainer.counters().steps() == 0) {
            return null;
        }
        int step = trainer.counters().maskStep();
        MaskView old = latest.mask();
        if (old != null && old.step() == step) {
            return old;
        }
        return MaskViews.of(trainer.optimizer().mask(), trainer.network().layout(), step, step / stepsPerEpoch);
    }

    /** The same, failed for the reason {@code sentence}. */
    void fail(String sentence) {
        LaneSnapshot s = latest;
        publish(copy(s, LaneState.FAILED, s.surface(), s.spectrum(), "", sentence));
    }

    /** The same, with what a measurement has found so far and what it works on. */
    void measured(Surface surface, SpectrumView spectrum, String work) {
        LaneSnapshot s = latest;
        publish(copy(s, s.state(), surface, spectrum, work, s.failure()));
    }

    private void publish(LaneSnapshot snapshot) {
        latest = snapshot;
        published = System.nanoTime();
    }

    private static LaneSnapshot copy(
            LaneSnapshot s, LaneState state, Surface surface, SpectrumView spectrum, String work, String failure) {
        return new LaneSnapshot(
                s.lane(),
                s.config(),
                state,
                s.steps(),
                s.epoch(),
                s.parameters(),
                s.metrics(),
                s.testAccuracy(),
                s.trainAccuracy(),
                s.meanLoss(),
                s.stepMillis(),
                s.theoreticalCost(),
                s.countedCost(),
                s.mask(),
                surface,
                spectrum,
                work,
                failure);
    }
}
