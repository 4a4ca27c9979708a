package basin.io;

import basin.train.DecisionMap;
import basin.train.Finding;
import basin.train.LaneCheckpoint;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RunConfig.Keep;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one lane's files while it trains. Thread safe. */
final class LaneWriter implements AutoCloseable {
    private final LaneFolder folder;
    private final Keep keep;
    private final Appender metrics;
    private final List<KeepRule.Saved> checkpoints = new ArrayList<>();
    private int stepsOfEpoch;

    /** Adds to what is in {@code folder}. */
    LaneWriter(LaneFolder folder, Keep keep) {
        this.folder = folder;
        this.keep = keep;
        metrics = new Appender(folder.metrics());
        folder.readRows().forEach(this::count);
        for (Path file : Checkpoints.files(folder.checkpoints())) {
            Checkpoints.Head head = Checkpoints.head(file);
            checkpoints.add(new KeepRule.Saved(head.step(), epochs(head.step()), head.testAccuracy()));
        }
    }

    /** Removes what the files of {@code folder} hold of {@code step} and later ones, and what is only half written. */
    static void cut(LaneFolder folder, int step) {
        if (Files.exists(folder.metrics())) {
            MetricsCsv.truncate(folder.metrics(), step);
        } else {
            byte[] header = (MetricsCsv.HEADER + "\n").getBytes(StandardCharsets.UTF_8);
            Disk.replace(folder.metrics(), ByteBuffer.wrap(header));
        }
        Disk.deleteParts(folder.checkpoints());
        List<Path> all = new ArrayList<>(folder.findings());
        all.addAll(List.of(folder.masks(), folder.boundaries(), folder.surfaces(), folder.spectra(), folder.planes()));
        for (Path results : all) {
            Disk.deleteParts(results);
            Disk.list(results, "").stream()
                    .filter(f -> LaneFolder.step(f) >= step)
                    .forEach(Disk::delete);
        }
        Snapshots.cut(folder.snapshots(), step);
    }

    synchronized void row(MetricRow row) {
        metrics.append(MetricsCsv.line(row));
        count(row);
    }

    private void count(MetricRow row) {
        stepsOfEpoch += row.epoch() == 0 ? 1 : 0;
    }

    /** The whole epochs that {@code step} steps are; -1 within an epoch. */
    private int epochs(int step) {
        return stepsOfEpoch > 0 && step % stepsOfEpoch == 0 ? step / stepsOfEpoch : -1;
    }

    /** Writes {@code checkpoint} after all that comes before it, then removes what need not be kept. */
    synchronized void checkpoint(LaneCheckpoint checkpoint) {
        metrics.sync();
        int step = checkpoint.step();
        if (epochs(step) > 0) {
            Snapshots.write(folder.snapshots(), checkpoint, stepsOfEpoch, Snapshots.MOST, Snapshots.BYTES);
        }
        Checkpoints.write(folder.checkpoints(), checkpoint);
        replace(checkpoints, new KeepRule.Saved(step, epochs(step), checkpoint.testAccuracy()));
        prune();
    }

    synchronized void mask(MaskView mask) {
        Masks.write(folder.masks(), mask);
        Masks.prune(folder.masks(), Masks.MOST, Masks.BYTES);
    }

    synchronized void boundary(DecisionMap map) {
        Json.write(folder.file(map), map.bare());
    }

    private static void replace(List<KeepRule.Saved> all, KeepRule.Saved saved) {
        all.removeIf(s -> s.step() == saved.step());
        all.add(saved);
    }

    /** Removes the checkpoints that need not be kept. */
    synchronized void prune() {
        Set<Integer> steps = KeepRule.steps(keep, checkpoints);
        checkpoints.removeIf(s -> !steps.contains(s.step()));
        Disk.list(folder.checkpoints(), "").stream()
                .filter(f -> !steps.contains(LaneFolder.step(f)))
                .forEach(Disk::delete);
    }

    synchronized void surface(Surface surface) {
        Json.write(folder.file(surface), surface);
    }

    synchronized void spectrum(SpectrumView spectrum) {
        Json.write(folder.file(spectrum), spectrum);
    }

    synchronized void finding(Finding finding) {
        Json.write(folder.file(finding), finding);
    }

    @Override
    public synchronized void close() {
        try {
            metrics.sync();
        } finally {
            metrics.close();
        }
    }
}
