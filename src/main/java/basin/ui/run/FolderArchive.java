package basin.ui.run;

import basin.io.LineEnd;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.StoredMoment;
import basin.train.LaneCheckpoint;
import basin.train.MaskView;
import basin.train.PlaneMeasurement;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.Snapshot;
import basin.train.SpectrumView;
import basin.ui.base.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The archive of a run that is written to a folder. */
public final class FolderArchive implements Archive {
    private final RunFolder run;
    private final RunWriter writer;

    /** Of {@code run}; planes go through its {@code writer}. */
    public FolderArchive(RunFolder run, RunWriter writer) {
        this.run = run;
        this.writer = writer;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(run.path());
    }

    @Override
    public List<MaskView> masks(int lane, int after) {
        return run.masksAfter(lane, after);
    }

    @Override
    public List<SpectrumView> spectra(int lane) {
        return run.spectra(lane);
    }

    @Override
    public StoredMoment upTo(int lane, int step) {
        return run.upTo(lane, step);
    }

    @Override
    public List<PlaneView> planes() {
        List<PlaneView> all = new ArrayList<>(run.sharedPlanes());
        IntStream.range(0, run.config().lanes().size()).forEach(i -> all.addAll(run.planes(i)));
        return all;
    }

    @Override
    public RunConfig other(Path folder) {
        return RunFolder.open(folder).config();
    }

    @Override
    public PlaneView measure(PlaneWish wish, PlaneTask.Listener listener) {
        RunConfig.Measure m = run.config().measure();
        RunConfig.Measure samples = new RunConfig.Measure(
                m.everyEpochs(),
                m.side(),
                m.finalSide(),
                wish.samples(),
                m.span(),
                m.steps(),
                m.finalSteps(),
                m.probes(),
                Math.min(wish.samples(), m.spectrumSamples()));
        RunConfig config = run.config().draft().measure(samples).config();
        try (PlaneMeasurement planes = new PlaneMeasurement(config, wish.source())) {
            PlaneTask task = task(wish, planes);
            Optional<PlaneView> begun = run.plane(task.none());
            PlaneView found = task.run(begun, listener);
            if (begun.filter(found::equals).isEmpty()) {
                writer.measured(found);
            }
            return found;
        }
    }

    private PlaneTask task(PlaneWish wish, PlaneMeasurement planes) {
        return switch (wish.kind()) {
            case RANDOM -> planes.random(weights(run, wish.lane(), wish.step()), wish.sizes(), wish.scaling());
            case LINE -> line(wish, planes);
            case TRAJECTORY -> planes.trajectory(snapshots(wish.lane(), wish.step()), wish.sizes());
        };
    }

    private PlaneTask line(PlaneWish wish, PlaneMeasurement planes) {
        Optional<Path> folder = wish.end().folder();
        RunFolder other = folder.isEmpty() ? run : RunFolder.open(folder.get());
        LaneCheckpoint to = weights(other, wish.end().lane(), folder.isEmpty() ? wish.step() : PlaneWish.NEWEST);
        LineEnd end = new LineEnd(
                other.config().lanes().get(wish.end().lane()).name(),
                folder.map(p -> p.getFileName().toString()).orElse(""),
                to.step() - 1);
        return planes.line(weights(run, wish.lane(), wish.step()), to, other.config(), end.words(), wish.sizes());
    }

    private List<List<Snapshot>> snapshots(int lane, int step) {
        List<List<Snapshot>> all = IntStream.range(0, run.config().lanes().size())
                .filter(i -> lane < 0 || lane == i)
                .mapToObj(i -> upTo(run, i, step))
                .filter(w -> !w.isEmpty())
                .toList();
        if (all.isEmpty()) {
            throw tooEarly();
        }
        return all;
    }

    private static List<Snapshot> upTo(RunFolder run, int lane, int step) {
        return run.weights(lane).stream().filter(s -> s.step() <= step).toList();
    }

    /** The last weights kept up to {@code step}; all of the checkpoint where they are the newest. */
    private static LaneCheckpoint weights(RunFolder run, int lane, int step) {
        Optional<LaneCheckpoint> newest = run.checkpoint(lane);
        if (newest.isPresent() && newest.get().step() <= step) {
            return newest.get();
        }
        return upTo(run, lane, step).stream()
                .reduce((a, b) -> b)
                .map(s -> s.weights().get())
                .orElseThrow(FolderArchive::tooEarly);
    }

    private static IllegalArgumentException tooEarly() {
        return new IllegalArgumentException(Texts.get("planes.early"));
    }
}
