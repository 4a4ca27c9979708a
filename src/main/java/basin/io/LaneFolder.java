package basin.io;

import basin.train.DecisionMap;
import basin.train.Finding;
import basin.train.GaussNewtonView;
import basin.train.LayersView;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RatioView;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import basin.train.Snapshot;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one lane's files lie, and what stands in them.
 *
 * @param path the lane's own folder; the run's where it has one lane
 */
record LaneFolder(Path path) {
    private static final Pattern NAME = Pattern.compile("step-(\\d{8})");

    /** The kinds of findings, each with the folder of its files. */
    private static final Map<Class<? extends Finding>, String> FINDINGS = Map.of(
            SharpnessView.class, "sharpness",
            RatioView.class, "ratios",
            LayersView.class, "layers",
            GaussNewtonView.class, "gauss-newton");

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

    Path boundaries() {
        return path.resolve("boundaries");
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

    /** The file of {@code map}. */
    Path file(DecisionMap map) {
        return boundaries().resolve(String.format("step-%08d.json", map.step()));
    }

    /** The file of {@code spectrum}; one of more Lanczos steps has a file of its own, later by name. */
    Path file(SpectrumView spectrum) {
        return spectra()
                .resolve(String.format(
                        "step-%08d-lanczos-%04d.json",
                        spectrum.step(), spectrum.spectrum().steps()));
    }

    /** The folders of all kinds of findings. */
    List<Path> findings() {
        return FINDINGS.values().stream().map(path::resolve).toList();
    }

    /** The file of {@code finding}: one a step, the newest in place of an older. */
    Path file(Finding finding) {
        return path.resolve(FINDINGS.get(finding.getClass())).resolve(String.format("step-%08d.json", finding.step()));
    }

    /** The findings of one kind, by their steps. */
    <T extends Finding> List<T> readFindings(Class<T> kind) {
        return readAll(path.resolve(FINDINGS.get(kind)), kind, this::file, finding -> 1);
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
        return readAll(surfaces(), Surface.class, this::file, Surface::progress);
    }

    List<SpectrumView> readSpectra() {
        return readAll(spectra(), SpectrumView.class, this::file, SpectrumView::progress);
    }

    List<DecisionMap> readBoundaries() {
        return readAll(boundaries(), DecisionMap.class, this::file, map -> 1);
    }

    List<MaskView> readMasks() {
        return readMasksAfter(-1);
    }

    List<MaskView> readMasksAfter(int step) {
        return Masks.files(masks()).stream()
                .filter(f -> step(f) > step)
                .map(Masks::read)
                .toList();
    }

    /** The newest of each that belongs to a step up to {@code step}, the finest of that step; each may be missing. */
    StoredMoment upTo(int step) {
        return new StoredMoment(
                newest(Disk.list(surfaces(), ".json"), step)
                        .map(f -> Json.read(f, Surface.class))
                        .orElse(null),
                newest(Disk.list(spectra(), ".json"), step)
                        .map(f -> Json.read(f, SpectrumView.class))
                        .orElse(null),
                newest(Masks.files(masks()), step).map(Masks::read).orElse(null),
                newest(Disk.list(boundaries(), ".json"), step)
                        .map(f -> Json.read(f, DecisionMap.class))
                        .orElse(null));
    }

    private static Optional<Path> newest(List<Path> files, int step) {
        return files.stream().filter(f -> step(f) <= step).reduce((a, b) -> b);
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

    private static <T> List<T> readAll(
            Path folder, Class<T> type, Function<T, Path> place, ToDoubleFunction<T> progress) {
        List<T> all = new ArrayList<>();
        for (Path file : Disk.list(folder, ".json")) {
            T result = Json.read(file, type);
            if (!place.apply(result).equals(file)) {
                throw Disk.damaged(file, "its step or size is not what its name says");
            }
            if (progress.applyAsDouble(result) != 1) {
                throw Disk.damaged(file, "progress is " + progress.applyAsDouble(result) + "; it must be 1");
            }
            all.add(result);
        }
        return all;
    }

    /**
     * Reads every file but the tensors' numbers, so that a damaged one is a sentence here and now.
     *
     * @param config of the run
     * @param lane its index there
     */
    void check(RunConfig config, int lane) {
        int rows = readRows().size();
        readSurfaces();
        readSpectra();
        readBoundaries();
        for (Path file : Checkpoints.files(checkpoints())) {
            Checkpoints.check(file, config, lane);
            if (Checkpoints.head(file).step() > rows) {
                throw MetricsCsv.tooShort(
                        metrics(), rows, Checkpoints.head(file).step());
            }
        }
        FINDINGS.keySet().forEach(this::readFindings);
        Masks.files(masks()).forEach(Safetensors::readHeader);
        Planes.files(planes()).forEach(Safetensors::readHeader);
        Snapshots.files(snapshots()).forEach(Safetensors::readHeader);
    }
}
