package basin.io;

import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.Snapshot;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one lane's files lie, and what stands in them.
 *
 * @param path the lane's own folder; the run's where it has one lane
 */
record LaneFolder(Path path) {
    private static final Pattern NAME = Pattern.compile("step-(\\d{8})");

    Path metrics() {
        return path.resolve("metrics.csv");
    }

    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    Path surfaces() {
        return path.resolve("surfaces");
    }

    Path spectra() {
        return path.resolve("spectra");
    }

    Path masks() {
        return path.resolve("masks");
    }

    Path planes() {
        return path.resolve("planes");
    }

    Path snapshots() {
        return path.resolve("snapshots");
    }

    /** The file of {@code surface}; a finer one of the same step has a file of its own, later by name. */
    Path file(Surface surface) {
        return surfaces()
                .resolve(String.format(
                        "step-%08d-side-%03d.json",
                        surface.step(), surface.grid().side()));
    }

    /** The file of {@code spectrum}; one of more Lanczos steps has a file of its own, later by name. */
    Path file(SpectrumView spectrum) {
        return spectra()
                .resolve(String.format(
                        "step-%08d-lanczos-%04d.json",
                        spectrum.step(), spectrum.spectrum().steps()));
    }

    /** The step that the name of {@code file} says; every name here starts {@code step-} and eight digits. */
    static int step(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.lookingAt()) {
            throw Disk.damaged(file, "its name does not start with its step");
        }
        return Integer.parseInt(name.group(1));
    }

    List<MetricRow> readRows() {
        return MetricsCsv.read(metrics());
    }

    List<Surface> readSurfaces() {
        return readAll(surfaces(), Surface.class);
    }

    List<SpectrumView> readSpectra() {
        return readAll(spectra(), SpectrumView.class);
    }

    List<MaskView> readMasks() {
        return Masks.files(masks()).stream().map(Masks::read).toList();
    }

    /** Weights over time: snapshots, and checkpoints where there is no snapshot, in order of their steps. */
    List<Snapshot> weights(int lane) {
        Map<Integer, Snapshot> all = new TreeMap<>();
        for (Path file : Checkpoints.files(checkpoints())) {
            int step = step(file);
            all.put(step, new Snapshot(lane, step, () -> Checkpoints.read(file)));
        }
        for (Path file : Snapshots.files(snapshots())) {
            int step = step(file);
            all.put(step, new Snapshot(lane, step, () -> Snapshots.read(file)));
        }
        return List.copyOf(all.values());
    }

    private static <T> List<T> readAll(Path folder, Class<T> type) {
        List<T> all = new ArrayList<>();
        Disk.list(folder, ".json").forEach(f -> all.add(Json.read(f, type)));
        return all;
    }

    /** Reads every file but the tensors' numbers, so that a damaged one is a sentence here and now. */
    void check() {
        readRows();
        readSurfaces();
        readSpectra();
        Checkpoints.files(checkpoints()).forEach(Checkpoints::head);
        Masks.files(masks()).forEach(Safetensors::readTexts);
        Planes.files(planes()).forEach(Safetensors::readTexts);
        Snapshots.files(snapshots()).forEach(Safetensors::readTexts);
    }
}
