package basin.ui;

import basin.io.Disk;
import basin.io.Provenance;
import basin.io.Resume;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Experiments;
import basin.train.MemoryNeed;
import basin.train.Past;
import basin.train.RunConfig;
import basin.ui.run.ExperimentFactory;
import basin.ui.run.FolderArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Makes the window's runs; each is written to a folder of its own under the user's home. */
final class SavedRuns implements ExperimentFactory {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    private final Path runs;

    SavedRuns() {
        this(Path.of(System.getProperty("user.home"), "Basin", "runs"));
    }

    /** Writes under {@code runs}. */
    SavedRuns(Path runs) {
        this.runs = runs;
    }

    @Override
    public Opened open(RunConfig config) throws IOException {
        Provenance here = Provenance.here(config);
        Experiments.memory(config);
        Files.createDirectories(runs);
        Path path = free();
        return open(RunFolder.create(path, config, here), config, Past.NONE);
    }

    @Override
    public Opened reopen(Path folder) {
        RunFolder run = RunFolder.open(folder);
        run.checkWritable();
        RunConfig config = run.config();
        Experiments.memory(config);
        Resume resume = Resume.of(run, config, Provenance.here(config), run.done());
        return open(run, config, resume.past());
    }

    private static Opened open(RunFolder run, RunConfig config, Past past) {
        RunWriter sink = RunWriter.goOn(run, past);
        try {
            Experiment experiment = Experiments.resume(config, past, sink);
            return new Opened(experiment, sink, new FolderArchive(run, sink), brief(run.path()));
        } catch (RuntimeException e) {
            sink.close();
            throw e;
        }
    }

    @Override
    public Optional<MemoryNeed> memory(RunConfig config) {
        return Optional.of(Experiments.memory(config));
    }

    @Override
    public Optional<Path> library() {
        return Optional.of(runs);
    }

    @Override
    public String processor() {
        return Provenance.backend(Defaults.run());
    }

    private Path free() {
        return Disk.free(runs, LocalDateTime.now(ZoneId.systemDefault()).format(NAME), "-");
    }

    /** With {@code ~} for the user's home. */
    private static String brief(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        return path.startsWith(home)
                ? Path.of("~").resolve(home.relativize(path)).toString()
                : path.toString();
    }
}
