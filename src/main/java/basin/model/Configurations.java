package basin.model;

import basin.kernel.Nd4jArrays;
import basin.kernel.Precision;
import basin.model.layer.KernelVertex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Graphs as configurations of DL4J and back: what is stored, initialized and run there is what the executor walks. */
final class Configurations {
    private static final String INPUT = "input";
    private static final String LOSS = "loss";

    private Configurations() {}

    /** The configuration of {@code graph}, its layers in forward order, softmax and cross-entropy after the last. */
    static ComputationGraphConfiguration of(Graph graph, Precision precision, long seed) {
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .dataType(Nd4jArrays.type(precision))
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .graphBuilder()
                .addInputs(INPUT);
        List<String> order = new ArrayList<>(List.of(INPUT));
        for (int i = 0; i < graph.nodes().size(); i++) {
            Graph.Node node = graph.nodes().get(i);
            String[] inputs = node.inputs().stream().map(in -> name(graph, in)).toArray(String[]::new);
            builder.addVertex(
                    node.name(),
                    new KernelVertex(node.name(), node.layer(), graph.inputShape(i), inputs.length, seed),
                    inputs);
            order.add(node.name());
        }
        LossLayer loss = new LossLayer.Builder(LossFunctions.LossFunction.MCXENT)
                .activation(Activation.SOFTMAX)
                .build();
        builder.addLayer(LOSS, loss, order.get(order.size() - 1)).setOutputs(LOSS);
        order.add(LOSS);
        ComputationGraphConfiguration configuration = builder.build();
        // else DL4J sorts by itself, a shortcut's layers before the main branch's, and the flat vector with them
        configuration.setTopologicalOrderStr(order);
        configuration.setTopologicalOrder(IntStream.range(0, order.size()).toArray());
        return configuration;
    }

    private static String name(Graph graph, int node) {
        return node == Graph.INPUT ? INPUT : graph.nodes().get(node).name();
    }

    /** The graph that {@code configuration} describes. */
    static Graph graph(ComputationGraphConfiguration configuration) {
        List<String> names = configuration.getTopologicalOrderStr();
        List<String> layers = names.subList(1, names.size() - 1);
        List<Graph.Node> nodes = new ArrayList<>();
        for (String name : layers) {
            List<Integer> inputs = configuration.getVertexInputs().get(name).stream()
                    .map(layers::indexOf)
                    .toList();
            nodes.add(new Graph.Node(name, vertex(configuration, name).layer(), inputs));
        }
        return new Graph(vertex(configuration, layers.get(0)).in(), nodes);
    }

    private static KernelVertex vertex(ComputationGraphConfiguration configuration, String name) {
        return (KernelVertex) configuration.getVertices().get(name);
    }
}
