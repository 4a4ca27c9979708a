package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.optim.Moment;
import basin.optim.Sgd;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/**
 * ResNet-18 in double against PyTorch 1.13 from the same weights on the same batches; its losses were printed by
 * {@code equality.py losses}.
 */
class EqualityTest {
    private static final int WIDTH = 4;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 1e-3;

    @Test
    void fifty_steps_have_the_losses_of_pytorch() throws IOException {
        JsonNode expected = expected();
        int batch = expected.get("batch").intValue();
        try (Network network = network(batch)) {
            Sgd sgd = new Sgd(network.parameters(), MOMENTUM, DECAY);
            sgd.learningRate(expected.get("rate").doubleValue());
            JsonNode losses = expected.get("losses");
            assertThat(losses).hasSize(50);
            for (int n = 0; n < losses.size(); n++) {
                network.use(new Formula.Batch(n, batch, expected.get("samples").intValue()), Network.Mode.TRAINING);
                double loss = sgd.step(network, new Moment(0, 1, n, n)).loss();
                assertThat(loss)
                        .as("loss of step %d", n)
                        .isCloseTo(losses.get(n).doubleValue(), within(1e-8));
            }
        }
    }

    @Test
    void the_first_gradient_has_the_norm_of_pytorchs() throws IOException {
        JsonNode expected = expected();
        int batch = expected.get("batch").intValue();
        try (Network network = network(batch)) {
            network.use(new Formula.Batch(0, batch, expected.get("samples").intValue()), Network.Mode.TRAINING);
            Vec gradient = network.parameters().like();
            network.gradient(gradient);
            assertThat(gradient.norm()).isCloseTo(expected.get("gradient_norm").doubleValue(), within(1e-10));
        }
    }

    private static Network network(int batch) {
        Formula.Batch images = new Formula.Batch(0, batch, batch);
        NetworkSpec spec = NetworkSpec.parse("resnet18", WIDTH, images.shape(), images.classes());
        Network network = Networks.create(spec, Precision.DOUBLE, 1, 2);
        Formula.fill(network);
        return network;
    }

    private static JsonNode expected() throws IOException {
        try (InputStream in = EqualityTest.class.getResourceAsStream("/equality/resnet18-double.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
