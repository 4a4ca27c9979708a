package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Sgd;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * ResNet-18 of width 64 in float against five runs of PyTorch 1.13 that differ in layout and threads alone; their losses
 * were printed by {@code equality.py losses}. Training in float is chaotic, so PyTorch's own runs are the measure.
 */
class FloatEqualityTest {
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 1e-3;
    private static final int WINDOW = 20;

    /** Student's t of 4 degrees of freedom at 97.5 %, times the root of 1 + 1/5: a sixth number beside five, in deviations. */
    private static final double INTERVAL = 2.776 * Math.sqrt(1.2);

    @Test
    void the_first_loss_is_pytorchs() throws IOException {
        double own = losses(runs().get(0), 1)[0];
        for (JsonNode run : runs()) {
            assertThat(own).isCloseTo(run.get("losses").get(0).doubleValue(), within(1e-5));
        }
    }

    @Test
    @Tag("long")
    void two_hundred_steps_stay_inside_the_spread_of_pytorchs_own() throws IOException {
        JsonNode runs = runs();
        List<double[]> others = new ArrayList<>();
        for (JsonNode run : runs) {
            others.add(means(numbers(run.get("losses"))));
        }
        double[] own = means(losses(runs.get(0), 200));
        int outside = 0;
        for (int i = 0; i < own.length; i++) {
            int step = i;
            double[] there = others.stream().mapToDouble(o -> o[step]).toArray();
            outside += Math.abs(own[i] - mean(there)) > INTERVAL * deviation(there) ? 1 : 0;
        }
        assertThat(outside)
                .as("of %d means, those outside the interval in which a sixth run's lie 19 times of 20", own.length)
                .isLessThanOrEqualTo(own.length / 20);
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
    }

    /** Of every {@link #WINDOW} steps on end. */
    private static double[] means(double[] losses) {
        double[] means = new double[losses.length - WINDOW + 1];
        for (int i = 0; i < means.length; i++) {
            means[i] = Arrays.stream(losses, i, i + WINDOW).average().orElseThrow();
        }
        return means;
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).doubleValue();
        }
        return numbers;
    }

    /** Basin's own with the settings of {@code run}. */
    private static double[] losses(JsonNode run, int steps) {
        int size = run.get("batch").intValue();
        Formula.Batch images = new Formula.Batch(0, size, size);
        int width = run.get("width").intValue();
        NetworkSpec spec = NetworkSpec.parse("resnet18", width, images.shape(), images.classes());
        double[] losses = new double[steps];
        try (Network network = Networks.create(spec, Precision.FLOAT, 1, 2)) {
            Formula.fill(network);
            Sgd sgd = new Sgd(network.parameters(), MOMENTUM, DECAY);
            sgd.learningRate(run.get("rate").doubleValue());
            for (int n = 0; n < steps; n++) {
                network.use(new Formula.Batch(n, size, run.get("samples").intValue()), Network.Mode.TRAINING);
                losses[n] = sgd.step(network, new Moment(0, 1, n, n)).loss();
            }
        }
        return losses;
    }

    private static JsonNode runs() throws IOException {
        try (InputStream in = FloatEqualityTest.class.getResourceAsStream("/equality/resnet18-float.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
