package basin.ui;

import basin.io.Json;
import basin.io.SweepFolder;
import basin.sweep.SweepResult;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTask;
import basin.train.LaneConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Writes folders as {@code sweep} does, a result after the other. */
final class SweepFiles {
    private static final String SPEC = """
            {"title": "%s",
             "list": [{"optimizer": ["sgd", "sam"]},
                      {"optimizer": ["ssam-f", "ssam-d"], "sparsity": [0.5, 0.8, 0.9, 0.95]}],
             "grid": {"seed": [0, 1, 2]}}
            """;

    private final Path folder;
    private final List<SweepTask> tasks;
    private int done;

    /** A new sweep in {@code folder}: SGD, SAM, SSAM-F and SSAM-D at four sparsities, three seeds of each. */
    SweepFiles(Path folder, String title) throws IOException {
        this.folder = Files.createDirectories(folder);
        byte[] text = SPEC.formatted(title).getBytes(StandardCharsets.UTF_8);
        Files.write(SweepFolder.spec(folder), text);
        tasks = SweepSpec.read(SweepFolder.spec(folder), text, Map.of()).tasks();
    }

    int tasks() {
        return tasks.size();
    }

    /** Lets {@code count} more runs end. */
    void end(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(Json.line(result(tasks.get(done)))).append('\n');
            done++;
        }
        Files.writeString(
                SweepFolder.results(folder), lines.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static SweepResult result(SweepTask task) {
        LaneConfig lane = task.config().lanes().get(0);
        double chance = 0.004 * (task.config().seed() - 1);
        double last =
                switch (lane.optimizer()) {
                            case SGD -> 0.805;
                            case SAM -> 0.86;
                            case SSAM_F -> 0.88 - 0.04 * lane.sparsity();
                            case SSAM_D -> 0.87 - 0.06 * lane.sparsity();
                            default -> 0.85;
                        }
                        + chance;
        double cost = lane.optimizer().sparse() ? 1.2935 + 0.71 * (1 - lane.sparsity()) : lane.rho() > 0 ? 2 : 1;
        double passes = lane.rho() > 0 ? 2 : 1;
        return new SweepResult(
                task.id(),
                task.config(),
                "",
                List.of(last - 0.2, last + 0.01, last),
                last + 0.05,
                0.4,
                Double.NaN,
                Double.NaN,
                10 * passes,
                cost,
                passes,
                90,
                12,
                "0123456789abcdef",
                "Basin");
    }
}
