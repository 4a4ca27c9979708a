package basin.io;

import basin.train.Event;
import basin.train.Finding;
import basin.train.LaneCheckpoint;
import basin.train.LaneConfig;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.PlaneView;
import basin.train.RunConfig;
import basin.train.Snapshot;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run on the disk: {@code run.json}, {@code settings.basin} and {@code events.jsonl}, and for each lane {@code metrics.csv} with
 * {@code checkpoints}, {@code snapshots} (weights at the ends of epochs, at most 128 and at most 256 MiB of them),
 * {@code masks}, {@code surfaces}, {@code planes} and {@code spectra}, in a folder of its own where there are several lanes;
 * planes that lanes share lie in the run's own. Every reading method reads the files anew, from any thread; a file that is damaged or cannot be read
 * is an {@link IllegalArgumentException} with a sentence that names it. So are links and pipes in the folder, files of more
 * than 1 GiB or a quarter of the Java heap, and more than 100,000 files; headers of tensors may have 16 MiB, their shapes 16
 * sides, JSON 1,000 levels and names of 50,000 characters.
 */
public final class RunFolder {
    /** The folder that runs lie in where none is named. */
    public static final Path RUNS = Path.of("runs");

    static final String RUN = "run.json";
    private static final int FORMAT = 1;

    private final Path path;
    private final RunConfig config;
    private final Provenance provenance;
    private final List<LaneFolder> lanes;

    private RunFolder(Path path, RunConfig config, Provenance provenance, List<LaneFolder> lanes) {
        this.path = path;
        this.config = config;
        this.provenance = provenance;
        this.lanes = List.copyOf(lanes);
    }

    /** What stands in {@code run.json}. */
    private record Stored(int format, RunConfig config, List<String> laneFolders, Provenance provenance) {}

    /** The first of {@code DATA-NETWORK-1}, {@code -2} and so on in {@link #RUNS} that is not there yet. */
    public static Path next(RunConfig config) {
        String plain = (config.data() + "-" + config.network())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        int n = 1;
        while (Files.exists(RUNS.resolve(plain + "-" + n))) {
            n++;
        }
        return RUNS.resolve(plain + "-" + n);
    }

    /** Refuses, with a sentence, a {@code path} that a run cannot be written to; nothing is written. */
    public static void checkFree(Path path) {
        if (Files.exists(path.resolve(RUN))) {
            throw new IllegalArgumentException(
                    "The output folder " + path + " already holds a run; choose one that does not exist or is empty.");
        }
        if (Files.isDirectory(path)) {
            try (var files = Files.list(path)) {
                if (files.anyMatch(f -> !f.endsWith(FolderLock.FILE))) {
                    throw new IllegalArgumentException(
                            "The output folder " + path + " is not empty; choose one that does not exist or is empty.");
                }
            } catch (IOException e) {
                throw notWritable(path);
            }
        }
        Path there = path.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw notWritable(path);
        }
    }

    private static IllegalArgumentException notWritable(Path path) {
        return new IllegalArgumentException(
                "The output folder " + path + " is not writable; choose one that this user may write to.");
    }

    /** Makes the folder of a new run. */
    public static RunFolder create(Path path, RunConfig config, Provenance provenance) {
        checkFree(path);
        FolderLock lock = FolderLock.of(path);
        try {
            checkFree(path); // nobody else can have begun here after this
            List<String> names = laneFolders(config.lanes());
            RunFolder run = new RunFolder(path, config, provenance, folders(path, names));
            Disk.replace(run.eventLog(), ByteBuffer.allocate(0));
            SavedSettings.write(path.resolve(SavedSettings.OF_A_RUN), config);
            Json.write(path.resolve(RUN), new Stored(FORMAT, config, names, provenance));
            return run;
        } finally {
            lock.close();
        }
    }

    /** Opens the folder of a run that was written before, and checks every file but the tensors' numbers. */
    public static RunFolder open(Path path) {
        RunFolder run = glance(path);
        Path settings = path.resolve(SavedSettings.OF_A_RUN);
        if (Files.exists(settings)) { // runs of earlier versions have none
            SavedSettings.read(settings);
        }
        EventLog.check(run.eventLog(), run.events(), run.lanes.size());
        for (int lane = 0; lane < run.lanes.size(); lane++) {
            run.lane(lane).check(run.config, lane);
        }
        Planes.files(path.resolve("planes")).forEach(Safetensors::readHeader);
        return run;
    }

    /** The same without a look at its files, each of which is checked when it is read. */
    static RunFolder glance(Path path) {
        Path file = path.resolve(RUN);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "The folder " + path + " holds no run; a run's folder has a file " + RUN + ".");
        }
        OwnFiles.check(path);
        Stored stored = Json.read(file, Stored.class);
        if (stored.format() != FORMAT) {
            throw Disk.damaged(file, "its format is " + stored.format() + " where " + FORMAT + " is allowed");
        }
        SavedSettings.check(file, stored.config());
        if (!stored.laneFolders().equals(laneFolders(stored.config().lanes()))) {
            throw Disk.damaged(file, "its folders are not those of its lanes");
        }
        return new RunFolder(path, stored.config(), stored.provenance(), folders(path, stored.laneFolders()));
    }

    /** Refuses, with a sentence, to write to this run where its files may only be read; nothing is written. */
    public void checkWritable() {
        if (!Files.isWritable(path) || !Files.isWritable(path.resolve(RUN))) {
            throw new IllegalArgumentException(
                    "The run folder " + path + " is not writable; copy it to a place that this user may write to.");
        }
    }

    private static List<LaneFolder> folders(Path path, List<String> names) {
        return names.stream().map(n -> new LaneFolder(path.resolve(n))).toList();
    }

    /** The folders of {@code lanes} below the run's: none of its own for a single lane, else its name in plain letters. */
    private static List<String> laneFolders(List<LaneConfig> lanes) {
        if (lanes.size() == 1) {
            return List.of("");
        }
        List<String> names = new ArrayList<>();
        for (LaneConfig lane : lanes) {
            String plain = lane.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9_-]+", "-")
                    .replaceAll("^-+|-+$", "");
            String name = plain.isEmpty() ? "lane" : plain;
            for (int n = 2; names.contains(name); n++) {
                name = plain + "-" + n;
            }
            names.add(name);
        }
        return names;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** What it trains. */
    public RunConfig config() {
        return config;
    }

    /** Versions, machine and data it was started with. */
    public Provenance provenance() {
        return provenance;
    }

    /** The rows of lane {@code lane}; row i is step i. A row half written in a crash is left out. */
    public List<MetricRow> rows(int lane) {
        return lane(lane).readRows();
    }

    /** What acted on all lanes. */
    public List<Event> events() {
        return EventLog.read(eventLog());
    }

    /** The surfaces of lane {@code lane}, the newest and finest last. */
    public List<Surface> surfaces(int lane) {
        return lane(lane).readSurfaces();
    }

    /** The spectra of lane {@code lane}, the newest and finest last. */
    public List<SpectrumView> spectra(int lane) {
        return lane(lane).readSpectra();
    }

    /** The findings of one {@code kind} of lane {@code lane}, the newest last. */
    public <T extends Finding> List<T> findings(int lane, Class<T> kind) {
        return lane(lane).readFindings(kind);
    }

    /** The spectra of lane {@code lane} over the steps, the finest of each. */
    public SpectrumTimeline timeline(int lane) {
        return SpectrumTimeline.of(spectra(lane));
    }

    /** The masks of lane {@code lane} that stayed, the newest last. */
    public List<MaskView> masks(int lane) {
        return lane(lane).readMasks();
    }

    /** Those of them that came into force after step {@code step}. */
    public List<MaskView> masksAfter(int lane, int step) {
        return lane(lane).readMasksAfter(step);
    }

    /** What is stored of lane {@code lane} up to {@code step}, counted from 0: the newest of each. */
    public StoredMoment upTo(int lane, int step) {
        return lane(lane).upTo(step);
    }

    /** The steps of the stored checkpoints of lane {@code lane}, rising. */
    public List<Integer> checkpointSteps(int lane) {
        return Checkpoints.files(lane(lane).checkpoints()).stream()
                .map(LaneFolder::step)
                .toList();
    }

    /** The checkpoint of lane {@code lane} at {@code step}, one of {@link #checkpointSteps}. */
    public LaneCheckpoint checkpoint(int lane, int step) {
        return Checkpoints.read(Checkpoints.file(lane(lane).checkpoints(), step));
    }

    /** The planes and lines through the weights of lane {@code lane}, half done ones among them. */
    public List<PlaneView> planes(int lane) {
        return planes(lane(lane).planes()).stream()
                .filter(v -> v.lane() == lane)
                .toList();
    }

    /** The planes that lanes share, half done ones among them. */
    public List<PlaneView> sharedPlanes() {
        return planes(path.resolve("planes")).stream().filter(v -> v.lane() < 0).toList();
    }

    private static List<PlaneView> planes(Path folder) {
        return Planes.files(folder).stream().map(Planes::read).toList();
    }

    /** What is stored, whole or half done, of the plane that {@code view} is the beginning of. */
    public Optional<PlaneView> plane(PlaneView view) {
        Path file = Planes.file(planesOf(view), view);
        return Files.exists(file)
                ? Optional.of(Planes.read(file)).filter(v -> v.identity().equals(view.identity()))
                : Optional.empty();
    }

    /** Where {@code view}'s file lies. */
    Path planesOf(PlaneView view) {
        return view.lane() < 0 ? path.resolve("planes") : lane(view.lane()).planes();
    }

    /** The weights of lane {@code lane} that are stored, in order of their steps; each is read when it is asked for. */
    public List<Snapshot> weights(int lane) {
        return lane(lane).weights(lane);
    }

    /** Whether every lane has trained all its epochs, so that nothing is left to go on with. */
    public boolean done() {
        long ended = events().stream()
                .filter(RunFolder::isEnd)
                .mapToInt(Event::lane)
                .distinct()
                .count();
        return ended == lanes.size();
    }

    /** Whether {@code e} says that its lane has trained all its epochs. */
    static boolean isEnd(Event e) {
        return "done".equals(e.values().get("state"));
    }

    /** The newest checkpoint of lane {@code lane}; empty before the first. */
    public Optional<LaneCheckpoint> checkpoint(int lane) {
        return Checkpoints.newest(lane(lane).checkpoints());
    }

    /** Floating-point operations that lane {@code lane} ran until its newest checkpoint, over SGD's; NaN before the first. */
    public double countedCost(int lane) {
        List<Path> files = Checkpoints.files(lane(lane).checkpoints());
        return files.isEmpty()
                ? Double.NaN
                : LaneCheckpoint.countedCost(Checkpoints.state(files.get(files.size() - 1)));
    }

    /** The step of the newest checkpoint of lane {@code lane}; 0 before the first. */
    int checkpointStep(int lane) {
        List<Path> files = Checkpoints.files(lane(lane).checkpoints());
        return files.isEmpty()
                ? 0
                : Checkpoints.head(files.get(files.size() - 1)).step();
    }

    /** Where the files of lane {@code lane} lie. */
    LaneFolder lane(int lane) {
        return lanes.get(lane);
    }

    /** The file of the events. */
    Path eventLog() {
        return path.resolve("events.jsonl");
    }
}
