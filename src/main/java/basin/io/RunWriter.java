package basin.io;

import basin.landscape.LossGrid;
import basin.landscape.PlaneLosses;
import basin.train.DecisionMap;
import basin.train.Event;
import basin.train.Finding;
import basin.train.LaneCheckpoint;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.Past;
import basin.train.PlaneView;
import basin.train.RunSink;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a run's results to its folder while it trains. A checkpoint is on the disk only after the rows before it, and
 * whole or not at all, so that after any end the run can go on as if it had not ended. While it is open, no other program
 * can open one on the same folder: it gets an {@link IllegalArgumentException} with a sentence.
 */
public final class RunWriter implements RunSink {
    private final RunFolder run;
    private final List<LaneWriter> lanes = new ArrayList<>();
    private final Set<Event> waiting = new HashSet<>();
    private final FolderLock lock;
    private final Appender events;

    private RunWriter(RunFolder run, FolderLock lock) {
        this.run = run;
        this.lock = lock;
        for (int lane = 0; lane < run.config().lanes().size(); lane++) {
            lanes.add(new LaneWriter(run.lane(lane), run.config().keep()));
        }
        events = new Appender(run.eventLog());
    }

    /** Opens files of {@code run} while no other program writes to it. */
    private static RunWriter locked(RunFolder run, Function<FolderLock, RunWriter> open) {
        FolderLock lock = FolderLock.of(run.path());
        try {
            return open.apply(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Goes on with {@code run}, new or ended early: rows, events and measurements past each lane's newest checkpoint
     * are removed, since they will come again. Settings past it stay, since they act again, and are not written twice;
     * nor are measurements right before it, which are taken again where they did not come to their end.
     */
    public static RunWriter goOn(RunFolder run) {
        return locked(run, lock -> goOn(run, lock));
    }

    /** As {@link #goOn(RunFolder)}, with {@code past}, which was read of {@code run} and must still be what is there. */
    public static RunWriter goOn(RunFolder run, Past past) {
        return locked(run, lock -> {
            for (LaneCheckpoint newest : past.checkpoints()) {
                if (newest.step() != run.checkpointStep(newest.lane())) {
                    throw new IllegalArgumentException("The run " + run.path()
                            + " went on in another program meanwhile; it must be opened again.");
                }
            }
            return goOn(run, lock);
        });
    }

    private static RunWriter goOn(RunFolder run, FolderLock lock) {
        int[] steps = new int[run.config().lanes().size()];
        for (int lane = 0; lane < steps.length; lane++) {
            steps[lane] = run.checkpointStep(lane);
            LaneWriter.cut(run.lane(lane), steps[lane]);
        }
        EventLog.retain(run.eventLog(), e -> before(e, steps[e.lane()]) || isSetting(e));
        RunWriter writer = new RunWriter(run, lock);
        run.events().stream()
                .filter(e -> !before(e, steps[e.lane()]) || (isMeasurement(e) && e.step() == steps[e.lane()] - 1))
                .forEach(writer.waiting::add);
        writer.lanes.forEach(LaneWriter::prune);
        return writer;
    }

    /** Adds measurements to {@code run} and leaves everything else as it is. */
    public static RunWriter addTo(RunFolder run) {
        return locked(run, lock -> new RunWriter(run, lock));
    }

    /** Whether {@code e} happened before a checkpoint at {@code step}. */
    private static boolean before(Event e, int step) {
        boolean end = e.step() == step && RunFolder.isEnd(e);
        return e.step() < step || end;
    }

    private static boolean isSetting(Event e) {
        return e.kind().equals(Event.SETTING);
    }

    private static boolean isMeasurement(Event e) {
        return e.kind().equals(Event.SURFACE) || e.kind().equals(Event.SPECTRUM);
    }

    @Override
    public void row(int lane, MetricRow row) {
        lanes.get(lane).row(row);
    }

    @Override
    public void event(Event event) {
        synchronized (waiting) {
            if (waiting.remove(event)) {
                return;
            }
        }
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

    /** A plane was measured, or a part of it: what is stored of it is replaced. */
    public void plane(PlaneView plane) {
        Planes.write(run.planesOf(plane), plane);
    }

    /**
     * A plane's measurement ended: keeps it; a surface as training measures them is one of the run's surfaces too. The plane
     * comes last, since who finds it whole asks for nothing more.
     */
    public void measured(PlaneView plane) {
        PlaneLosses l = plane.losses();
        double[] x = l.columns();
        boolean usual = plane.kind() == PlaneView.Kind.RANDOM
                && plane.scaling() == PlaneView.Scaling.FILTER
                && plane.source() == PlaneView.Source.TRAINING
                && Arrays.equals(x, l.rows())
                && x[0] == -x[x.length - 1];
        if (usual && l.complete()) {
            LossGrid grid = LossGrid.of(l, plane.cosine(), plane.samples());
            surface(plane.lane(), new Surface(plane.step(), plane.epoch(), grid, 1));
            Event said = new Event(plane.lane(), plane.step(), Event.SURFACE, Map.of("side", grid.side()));
            if (!run.events().contains(said)) { // by a program that ended here
                event(said);
            }
            events.sync();
        }
        plane(plane);
    }

    @Override
    public void spectrum(int lane, SpectrumView spectrum) {
        lanes.get(lane).spectrum(spectrum);
    }

    @Override
    public void finding(int lane, Finding finding) {
        lanes.get(lane).finding(finding);
    }

    @Override
    public void mask(int lane, MaskView mask) {
        lanes.get(lane).mask(mask);
    }

    @Override
    public void boundary(int lane, DecisionMap map) {
        lanes.get(lane).boundary(map);
    }

    @Override
    public void close() {
        close(0);
    }

    /** Closes what stands from {@code first} on: lanes, events, lock; each though those before it fail. */
    private void close(int first) {
        try {
            if (first < lanes.size()) {
                lanes.get(first).close();
            } else {
                events.close();
            }
        } finally {
            if (first < lanes.size()) {
                close(first + 1);
            } else {
                lock.close();
            }
        }
    }
}
