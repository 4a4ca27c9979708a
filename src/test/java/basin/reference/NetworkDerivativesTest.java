package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import basin.model.Network.Mode;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gradients and Hessian-vector products of whole bottleneck, plain and wide networks against PyTorch's in float64, tensor by
 * tensor; {@code gradients.py} printed them. Central differences of the loss judge little here: a step meets kinks of ReLU
 * and maximum pooling long before rounding ends it. Along one direction of ResNet-50 of width 1 they are 15 % off with a
 * step of 1e-6, 3 % with 1e-7, 2e-5 with 1e-8 and 1 % with 1e-10; this gradient's first differing digit is the twelfth.
 */
class NetworkDerivativesTest {
    /** Of a tensor's norm, beside the same share of the largest norm for those that are 0 but for rounding. */
    private static final double TOLERANCE = 1e-8;

    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"resnet50-32", "resnet50", "vgg11-bn", "wrn10-1"})
    void derivativesOfWholeNetworksArePyTorchs(String name) throws IOException {
        JsonNode file = file();
        JsonNode expected = file.at("/networks/" + name);
        int batch = file.get("batch").intValue();
        Formula.Batch images = new Formula.Batch(0, batch, batch);
        NetworkSpec spec = NetworkSpec.parse(name, expected.get("width").intValue(), images.shape(), images.classes());
        try (Network network = Networks.create(spec, Precision.DOUBLE, 1, 2)) {
            Formula.fill(network);
            Vec found = network.parameters().like();
            network.use(images, Mode.TRAINING);
            assertThat(network.gradient(found)).isCloseTo(expected.get("loss").doubleValue(), within(1e-12));
            compare(network.layout(), found, expected.get("gradient"), "gradient");
            Vec along = direction(network);
            network.hessianVector(along, found);
            compare(network.layout(), found, expected.get("product"), "product");
            network.estimateStatistics(images);
            network.use(images, Mode.INFERENCE);
            assertThat(network.loss()).isCloseTo(expected.get("stored_loss").doubleValue(), within(1e-12));
            network.hessianVector(along, found);
            compare(network.layout(), found, expected.get("stored_product"), "product by stored statistics");
        }
    }

    private static Vec direction(Network network) {
        Vec along = network.parameters().like();
        List<Parameter> all = network.layout().parameters();
        for (int t = 0; t < all.size(); t++) {
            for (int i = 0; i < all.get(t).length(); i++) {
                along.set(all.get(t).offset() + i, Formula.wave(i, t));
            }
        }
        return along;
    }

    private static void compare(ParameterLayout layout, Vec found, JsonNode expected, String what) {
        assertThat(layout.parameters().stream().map(Parameter::name).toList())
                .containsExactlyElementsOf(expected::fieldNames);
        double largest = 0;
        for (JsonNode tensor : expected) {
            largest = Math.max(largest, tensor.get(0).doubleValue());
        }
        for (Parameter p : layout.parameters()) {
            double squares = 0;
            double[] along = new double[2];
            for (int i = 0; i < p.length(); i++) {
                double number = found.get(p.offset() + i);
                squares += number * number;
                along[0] += number * Formula.wave(i, 1);
                along[1] += number * Formula.wave(i, 2);
            }
            JsonNode marks = expected.get(p.name());
            double size = marks.get(0).doubleValue();
            double margin = TOLERANCE * size + ROUNDING * largest;
            assertThat(new double[] {Math.sqrt(squares), along[0], along[1]})
                    .as("%s of %s, its norm and along two waves", what, p.name())
                    .containsExactly(
                            new double[] {
                                size, marks.get(1).doubleValue(), marks.get(2).doubleValue()
                            },
                            within(margin));
        }
    }

    private static JsonNode file() throws IOException {
        try (InputStream in = NetworkDerivativesTest.class.getResourceAsStream("/reference/networks.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
