package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.kernel.Machine;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Networks;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One step of each optimizer in float on the processor and on a GPU: loss, gradient, mask and weights. */
class GpuComparisonTest {
    private static final double TOLERANCE = 1e-4;

    /** Coordinates whose |g| or Fisher value lies at the edge of the mask may fall to either side. */
    private static final double MASK_TOLERANCE = 0.005;

    @BeforeAll
    static void onlyWithOne() {
        Assumptions.assumeFalse(
                Machine.gpu().startsWith("Not used: "), () -> "CPU and GPU are not compared. " + Machine.gpu());
    }

    private record Outcome(double loss, double[] gradient, byte[] mask, double[] weights) {}

    private static Outcome step(OptimizerKind kind, boolean gpu) {
        System.setProperty("basin.gpu", gpu ? "on" : "off");
        try {
            RunConfig run = Defaults.run()
                    .draft()
                    .lanes(List.of(Defaults.lane(kind.id(), kind)))
                    .precision(Precision.FLOAT)
                    .threads(1)
                    .config();
            Dataset data = Datasets.open(run.data(), Path.of(run.dataDir()), run.labelNoise(), run.seed());
            Network network = Networks.create(Experiments.spec(run), Precision.FLOAT, run.seed(), 1);
            try (Trainer trainer = new Trainer(run, 0, data, network)) {
                network.use(data.training().pick(new int[] {0, 1, 2, 3, 4, 5, 6, 7}), Network.Mode.TRAINING_BOTH);
                Vec gradient = network.parameters().like();
                double loss = network.gradient(gradient);
                trainer.step();
                byte[] mask = trainer.optimizer().mask().toBytes();
                return new Outcome(
                        loss, gradient.toDoubles(), mask, network.parameters().toDoubles());
            }
        } finally {
            System.clearProperty("basin.gpu");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_step_is_the_same_on_both(OptimizerKind kind) {
        Outcome gpu = step(kind, true);
        Outcome cpu = step(kind, false);
        assertThat(gpu.loss()).isCloseTo(cpu.loss(), within(TOLERANCE * cpu.loss()));
        close("gradient", gpu.gradient(), cpu.gradient());
        int differing = 0;
        for (int i = 0; i < cpu.mask().length; i++) {
            differing += gpu.mask()[i] == cpu.mask()[i] ? 0 : 1;
        }
        assertThat(differing).as("differing coordinates of the mask").isLessThan((int)
                (MASK_TOLERANCE * cpu.mask().length));
        close("weights", gpu.weights(), cpu.weights());
    }

    private static void close(String what, double[] gpu, double[] cpu) {
        double largest = Arrays.stream(cpu).map(Math::abs).max().orElse(0);
        assertThat(gpu).as(what).containsExactly(cpu, within(TOLERANCE * largest));
    }
}
