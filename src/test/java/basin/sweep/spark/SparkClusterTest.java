package basin.sweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import basin.sweep.LocalPlace;
import basin.sweep.Sweep;
import basin.sweep.SweepResult;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTask;
import basin.sweep.TaskRun;
import basin.train.Experiments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster on this machine: the bits are those of one machine, also where a worker or the driver is killed half-way,
 * and no result that was there is lost.
 */
@Tag("spark")
class SparkClusterTest {
    private static final int RUNS = 12;
    private static final String SPEC = "{\"base\":{\"network\":\"cnn:4-8\",\"epochs\":4},"
            + "\"list\":[{\"optimizer\":[\"sgd\",\"sam\",\"ssam-f\",\"ssam-d\"]}],\"grid\":{\"seed\":[0,1,2]}}";
    private static final long PATIENCE_MINUTES = 8;

    @TempDir
    Path folder;

    private Path spec;

    /** The digests of what was trained by the ids of the tasks. */
    private static Map<String, String> digests(Map<String, SweepResult> results) {
        Map<String, String> digests = new TreeMap<>();
        results.forEach((id, r) -> digests.put(id, r.weights() + r.testAccuracies() + r.trainLoss() + r.failure()));
        return digests;
    }

    private Map<String, String> onOneMachine() throws Exception {
        List<SweepTask> tasks =
                SweepSpec.read(spec, Files.readAllBytes(spec), Map.of()).tasks();
        Path file = folder.resolve("here.jsonl");
        new Sweep(file, new LocalPlace(new TaskRun(Experiments::open))).run(tasks, 2, false, r -> {});
        return digests(Sweep.done(file));
    }

    private Process swept(Cluster cluster, String name) throws Exception {
        return cluster.program(
                name,
                List.of("sweep", spec.toString(), "--out", folder.resolve(name).toString()));
    }

    private Path results(String name) {
        return folder.resolve(name).resolve("results.jsonl");
    }

    private static void end(Process process, Cluster cluster, String name) throws Exception {
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                .as(cluster.log(name))
                .isTrue();
        assertThat(process.exitValue()).as(cluster.log(name)).isZero();
    }

    /** The whole lines of a file, when there are {@code count} or more. */
    private List<String> lines(String name, int count, Process process) throws Exception {
        Path file = results(name);
        while (process.isAlive()) {
            String text = Files.exists(file) ? Files.readString(file) : "";
            List<String> lines =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            if (lines.size() >= count) {
                return lines;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("It ended too early.");
    }

    @Test
    void the_bits_are_those_of_one_machine_whoever_is_killed() throws Exception {
        spec = Files.writeString(folder.resolve("spec.json"), SPEC);
        Map<String, String> expected = onOneMachine();
        assertThat(expected).hasSize(RUNS);
        try (Cluster cluster = Cluster.start(folder)) {
            Process driver = swept(cluster, "driver");
            List<String> before = lines("driver", 2, driver);
            Cluster.kill(driver);
            end(swept(cluster, "driver"), cluster, "driver");
            kept("driver", before, expected);

            Process worker = swept(cluster, "worker");
            List<String> first = lines("worker", 2, worker);
            cluster.killWorker(1);
            end(worker, cluster, "worker");
            kept("worker", first, expected);
            assertThat(first).hasSizeLessThan(RUNS);
            assertThat(cluster.log("worker")).contains("Lost executor");
        }
    }

    private void kept(String name, List<String> before, Map<String, String> expected) throws Exception {
        assertThat(Files.readAllLines(results(name)))
                .startsWith(before.toArray(String[]::new))
                .hasSize(RUNS);
        assertThat(digests(Sweep.done(results(name)))).isEqualTo(expected);
    }
}
