package basin.sweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.RunFolder;
import basin.sweep.TrainedRun;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A surface on a real cluster on this machine: the bits are those of one machine, also where the driver is killed half-way
 * and then a worker, and what was stored by then is not computed again.
 */
@Tag("spark")
class SparkSurfaceTest {
    private static final int SIDE = 32;
    private static final int SAMPLES = 1024;
    private static final long PATIENCE_MINUTES = 6;

    @TempDir
    Path folder;

    private Process measured(Cluster cluster, String name, RunFolder run) throws Exception {
        return cluster.program(
                name,
                List.of(
                        "landscape",
                        run.path().toString(),
                        "--size",
                        SIDE + "x" + SIDE,
                        "--surface-samples",
                        "" + SAMPLES));
    }

    private static int known(RunFolder run) {
        return run.planes(0).stream().mapToInt(p -> p.losses().done()).sum();
    }

    private static int await(RunFolder run, int more, Process process) throws InterruptedException {
        while (process.isAlive()) {
            int known = known(run);
            if (known > more) {
                return known;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It ended too early.");
    }

    @Test
    void the_bits_are_those_of_one_machine_whoever_is_killed() throws Exception {
        RunFolder run = TrainedRun.in(folder.resolve("run"));
        try (Cluster cluster = Cluster.start(folder)) {
            Process first = measured(cluster, "first", run);
            int before = await(run, 0, first);
            Cluster.kill(first);
            assertThat(before).isLessThan(SIDE * SIDE);

            Process second = measured(cluster, "second", run);
            await(run, before, second);
            cluster.killWorker(1);
            assertThat(second.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as(cluster.log("second"))
                    .isTrue();
            assertThat(second.exitValue()).as(cluster.log("second")).isZero();
            assertThat(cluster.log("second")).contains("Lost executor");
        }
        PlaneView found = run.planes(0).get(0);
        PlaneSizes sizes = PlaneSizes.around(SIDE, SIDE, run.config().measure().span());
        try (PlaneMeasurement planes =
                new PlaneMeasurement(run.config().draft().measure(samples(run)).config())) {
            PlaneTask work = planes.random(run.checkpoint(0).orElseThrow(), sizes, PlaneView.Scaling.FILTER);
            assertThat(found).isEqualTo(work.run(Optional.empty(), PlaneTask.Listener.NONE));
        }
    }

    private static RunConfig.Measure samples(RunFolder run) {
        RunConfig.Measure m = run.config().measure();
        return new RunConfig.Measure(
                m.everyEpochs(),
                m.side(),
                m.finalSide(),
                SAMPLES,
                m.span(),
                m.steps(),
                m.finalSteps(),
                m.probes(),
                m.spectrumSamples());
    }
}
