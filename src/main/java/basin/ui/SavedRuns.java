package basin.ui;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.train.Defaults;
import basin.train.Experiment;
import basin.train.Experiments;
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
        Files.createDirectories(runs);
        Path path = free();
        RunFolder run = RunFolder.create(path, config, here);
        RunWriter sink = RunWriter.goOn(run);
        try {
            Experiment experiment = Experiments.open(config, sink);
            return new Opened(experiment, sink, new FolderArchive(run, sink), brief(path));
        } catch (RuntimeException e) {
            sink.close();
            throw e;
        }
    }

    @Override
    public String processor() {
        return Provenance.here(Defaults.run()).backend();
    }

    private Path free() {
        String name = LocalDateTime.now(ZoneId.systemDefault()).format(NAME);
        Path path = runs.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = runs.resolve(name + "-" + i);
        }
        return path;
    }

    /** With {@code ~} for the user's home. */
    private static String brief(Path path) {
        Path home = Path.of(System.getProperty("user.home"));
        return path.startsWith(home)
                ? Path.of("~").resolve(home.relativize(path)).toString()
                : path.toString();
    }
}
