package basin.io;

import basin.train.Event;
import basin.train.LaneCheckpoint;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RunSink;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a run's results to its folder while it trains. A checkpoint is on the disk only after the rows before it, and
 * whole or not at all, so that after any end the run can go on as if it had not ended.
 */
public final class RunWriter implements RunSink {
    private final List<LaneWriter> lanes = new ArrayList<>();
    private final Appender events;

    /**
     * Goes on with {@code run}, new or ended early: rows, events and measurements past each lane's newest checkpoint
     * are removed, since they will come again.
     */
    public RunWriter(RunFolder run) {
        int[] steps = new int[run.config().lanes().size()];
        for (int lane = 0; lane < steps.length; lane++) {
            steps[lane] = run.checkpointStep(lane);
            lanes.add(new LaneWriter(run.lane(lane), run.config().keep(), steps[lane]));
        }
        EventLog.retain(run.eventLog(), e -> e.lane() < 0 || past(e, steps[e.lane()]));
        events = new Appender(run.eventLog());
    }

    /** Whether {@code e} happened before a checkpoint at {@code step}, or measured the weights in it. */
    private static boolean past(Event e, int step) {
        boolean measured = e.kind().equals("surface") || e.kind().equals("spectrum");
        return e.step() < step || (e.step() == step && measured);
    }

    @Override
    public void row(int lane, MetricRow row) {
        lanes.get(lane).row(row);
    }

    @Override
    public void event(Event event) {
        events.append(EventLog.line(event));
    }

    @Override
    public void checkpoint(LaneCheckpoint checkpoint) {
        events.sync();
        lanes.get(checkpoint.lane()).checkpoint(checkpoint);
    }

    @Override
    public void surface(int lane, Surface surface) {
        lanes.get(lane).surface(surface);
    }

    @Override
    public void spectrum(int lane, SpectrumView spectrum) {
        lanes.get(lane).spectrum(spectrum);
    }

    @Override
    public void mask(int lane, MaskView mask) {
        lanes.get(lane).mask(mask);
    }

    @Override
    public void close() {
        lanes.forEach(LaneWriter::close);
        events.close();
    }
}
