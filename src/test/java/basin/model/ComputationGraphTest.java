package basin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Activation;
import basin.kernel.Nd4jArrays;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's graph of our layers and the executor compute the same over the same flat vector. */
class ComputationGraphTest {
    private static final int CLASSES = 3;
    private static final Shape IMAGE = new Shape(2, 8, 8);

    private static List<Graph> graphs() {
        return List.of(
                Architectures.mlp(IMAGE, List.of(7, 5), Activation.TANH, CLASSES),
                Architectures.cnn(IMAGE, List.of(3, 4), false, Activation.RELU, CLASSES),
                Architectures.cnn(IMAGE, List.of(3, 4), true, Activation.TANH, CLASSES),
                ReferenceNetworks.graph("cnn-bn-relu"),
                ResidualNetworks.resnet(IMAGE, 18, false, 2, CLASSES));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void lossAndGradientAgree(Graph graph) {
        ComputationGraph dl4j = dl4j(graph);
        Samples samples = new RandomSamples(graph.input(), CLASSES, 6);
        INDArray[] data = arrays(samples);
        dl4j.setInputs(data[0]);
        dl4j.setLabels(data[1]);
        dl4j.computeGradientAndScore();
        INDArray sum = dl4j.gradient().gradient();
        Network network = network(graph, dl4j.params());
        network.use(samples, Network.Mode.TRAINING);
        Vec gradient = network.parameters().like();
        double loss = network.gradient(gradient);
        assertThat(loss).isCloseTo(dl4j.score(), within(1e-9));
        gradient.scale(samples.size());
        assertThat(gradient.toDoubles()).containsExactly(sum.data().asDouble(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void predictionsAgreeInInference(Graph graph) {
        ComputationGraph dl4j = dl4j(graph);
        Samples samples = new RandomSamples(graph.input(), CLASSES, 9);
        INDArray output = dl4j.outputSingle(arrays(samples)[0]);
        Network network = network(graph, dl4j.params());
        assertThat(network.predict(samples)).containsExactly(output.argMax(1).toIntVector());
        network.use(samples, Network.Mode.INFERENCE);
        double loss = 0;
        for (int i = 0; i < samples.size(); i++) {
            loss -= Math.log(output.getDouble(i, samples.label(i))) / samples.size();
        }
        assertThat(network.loss()).isCloseTo(loss, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void aConfigurationKeepsTheGraphThroughItsText(Graph graph) {
        ComputationGraphConfiguration configuration = Configurations.of(graph, Precision.DOUBLE, 3);
        assertThat(Configurations.graph(ComputationGraphConfiguration.fromJson(configuration.toJson())))
                .isEqualTo(graph);
    }

    @Test
    void theFlatVectorIsDl4jsOwn() {
        Graph graph = ResidualNetworks.resnet(IMAGE, 18, false, 2, CLASSES);
        ComputationGraph dl4j = dl4j(graph);
        assertThat(dl4j.params().length()).isEqualTo(graph.layout().size());
        ParameterLayout.Parameter last =
                graph.layout().parameters().get(graph.layout().parameters().size() - 1);
        assertThat(last.name()).isEqualTo("fc.bias");
        for (ParameterLayout.Parameter p : graph.layout().parameters()) {
            if (p.role() == ParameterLayout.Role.SCALE) {
                assertThat(dl4j.params().getDouble(p.offset())).as(p.name()).isEqualTo(1);
            }
        }
    }

    private static ComputationGraph dl4j(Graph graph) {
        ComputationGraph dl4j = new ComputationGraph(Configurations.of(graph, Precision.DOUBLE, 3));
        dl4j.init();
        return dl4j;
    }

    private static Network network(Graph graph, INDArray parameters) {
        Vec w = Vec.zeros(Precision.DOUBLE, graph.layout().size());
        Nd4jArrays.store(parameters, w);
        return Networks.over(graph, Precision.DOUBLE, 1, w);
    }

    private static INDArray[] arrays(Samples samples) {
        Shape s = samples.shape();
        Vec x = Vec.zeros(Precision.DOUBLE, samples.size() * s.size());
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, samples.size(), samples.classes());
        for (int i = 0; i < samples.size(); i++) {
            samples.read(i, x, i * s.size());
            labels.putScalar(i, samples.label(i), 1);
        }
        return new INDArray[] {Nd4jArrays.array(x, samples.size(), s.channels(), s.height(), s.width()), labels};
    }
}
