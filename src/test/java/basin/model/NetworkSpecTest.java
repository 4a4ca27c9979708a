package basin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Shape;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of networks stand for. */
class NetworkSpecTest {
    private static final Shape GRAY = new Shape(1, 16, 16);
    private static final Shape COLOUR = new Shape(3, 32, 32);

    private static List<String> names(ParameterLayout layout) {
        return layout.parameters().stream().map(ParameterLayout.Parameter::name).toList();
    }

    @Test
    void theDefaultNetworkHas14810Parameters() {
        ParameterLayout layout = NetworkSpec.parse("cnn:12-24-32", 1, GRAY, 10).layout();
        assertThat(layout.size()).isEqualTo(14_810);
        assertThat(names(layout))
                .containsExactly(
                        "conv1.weight",
                        "conv1.bias",
                        "conv2.weight",
                        "conv2.bias",
                        "conv3.weight",
                        "conv3.bias",
                        "out.weight",
                        "out.bias");
    }

    @Test
    void resnet18OfWidth64Has11173962Parameters() {
        ParameterLayout layout = NetworkSpec.parse("resnet18", 64, COLOUR, 10).layout();
        assertThat(layout.size()).isEqualTo(11_173_962);
        assertThat(names(layout))
                .startsWith("conv1.weight", "bn1.weight", "bn1.bias", "layer1.0.conv1.weight", "layer1.0.bn1.weight")
                .containsSubsequence(
                        "layer2.0.bn2.bias",
                        "layer2.0.downsample.0.weight",
                        "layer2.0.downsample.1.weight",
                        "layer2.0.downsample.1.bias",
                        "layer2.1.conv1.weight")
                .endsWith("layer4.1.bn2.bias", "fc.weight", "fc.bias");
    }

    @ParameterizedTest
    @CsvSource({
        "resnet50, 64, 224, 1000, 25557032",
        "resnet18-224, 64, 224, 1000, 11689512",
        "resnet34, 64, 32, 10, 21282122",
        "wrn28-10, 1, 32, 10, 36479194",
        "vgg11-bn, 64, 32, 10, 9231114",
        "vgg11-bn-224, 64, 224, 1000, 132868840"
    })
    void publishedNetworksHaveTheirParameters(String text, int width, int side, int classes, int parameters) {
        NetworkSpec spec = NetworkSpec.parse(text, width, new Shape(3, side, side), classes);
        assertThat(spec.layout().size()).isEqualTo(parameters);
    }

    @Test
    void parametersLieOneAfterAnotherWithTheirRoles() {
        ParameterLayout layout = NetworkSpec.parse("cnn:4-bn", 1, GRAY, 10).layout();
        assertThat(layout.parameters())
                .containsExactly(
                        new ParameterLayout.Parameter(
                                "conv1.weight", ParameterLayout.Role.WEIGHT, 0, List.of(4, 1, 3, 3)),
                        new ParameterLayout.Parameter("bn1.weight", ParameterLayout.Role.SCALE, 36, List.of(4)),
                        new ParameterLayout.Parameter("bn1.bias", ParameterLayout.Role.SHIFT, 40, List.of(4)),
                        new ParameterLayout.Parameter("out.weight", ParameterLayout.Role.WEIGHT, 44, List.of(10, 1024)),
                        new ParameterLayout.Parameter("out.bias", ParameterLayout.Role.BIAS, 10_284, List.of(10)));
    }

    @Test
    void anMlpReadsPointsAndImages() {
        assertThat(NetworkSpec.parse("mlp:64-64", 1, Shape.vector(2), 2)
                        .layout()
                        .size())
                .isEqualTo(2 * 64 + 64 + 64 * 64 + 64 + 64 * 2 + 2);
        assertThat(NetworkSpec.parse("mlp:5-tanh", 1, GRAY, 10).layout().size()).isEqualTo(256 * 5 + 5 + 50 + 10);
    }

    @Test
    void firstWeightsHaveTheirDeviationAndBiasesAreZero() {
        NetworkSpec spec = NetworkSpec.parse("cnn:64-64", 1, GRAY, 10);
        try (Network network = Networks.create(spec, Precision.FLOAT, 1, 1)) {
            for (ParameterLayout.Parameter p : spec.layout().parameters()) {
                Vec part = network.parameters().slice(p.offset(), p.length());
                double he = Math.sqrt(2.0 / p.filterLength());
                double expected =
                        p.role() == ParameterLayout.Role.BIAS ? 0 : p.name().startsWith("out") ? he / 2 : he;
                double deviation = part.norm() / Math.sqrt(part.length());
                assertThat(deviation).as(p.name()).isCloseTo(expected, within(0.15 * expected));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mlp",
        "mlp:",
        "mlp:0",
        "mlp:64-bn",
        "mlp:9999999999",
        "cnn:12-",
        "cnn:12-24-gelu",
        "vgg",
        "resnet18:3",
        "resnet20",
        "wrn28",
        "wrn27-10",
        "wrn28-0",
        "vgg12-bn",
        "vgg11-bn",
        "''",
        "cnn:4-4-4-4-4-4"
    })
    void whatIsNotKnownIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkSpec.parse(text, 16, GRAY, 10))
                .withMessageEndingWith(".")
                .withMessageNotContaining("\n");
    }

    @Test
    void convolutionsNeedImagesAndResnetAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkSpec.parse("cnn:4", 1, Shape.vector(2), 2))
                .withMessage("Network \"cnn:4\" needs images; for points of 2 numbers use mlp.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkSpec.parse("resnet18", 0, COLOUR, 10))
                .withMessage("Width 0 is not possible: resnet18 takes 1 to 4096.");
    }
}
