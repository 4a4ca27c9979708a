package basin.model;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;

/** Where networks come from. */
public final class Networks {
    private Networks() {}

    /**
     * A network with the first weights of {@code seed}; loads the native libraries.
     *
     * @param threads of its passes, fixed for its life
     */
    public static Network create(NetworkSpec spec, Precision precision, long seed, int threads) {
        Graph graph = spec.graph();
        Vec parameters = Vec.zeros(precision, graph.layout().size());
        int offset = 0;
        for (int i = 0; i < graph.nodes().size(); i++) {
            Graph.Node node = graph.nodes().get(i);
            int length = node.layer().parameters(graph.inputShape(i)).stream()
                    .mapToInt(t -> t.length())
                    .sum();
            Rng rng = Rng.of(seed, "initial weights " + node.name());
            node.layer().initialize(graph.inputShape(i), parameters.slice(offset, length), rng);
            offset += length;
        }
        return over(graph, precision, threads, parameters);
    }

    /** A network over {@code parameters} itself, its running means 0 and variances 1. */
    static Network over(Graph graph, Precision precision, int threads, Vec parameters) {
        ParameterLayout layout = graph.bufferLayout();
        Vec buffers = Vec.zeros(precision, layout.size());
        for (ParameterLayout.Parameter p : layout.parameters()) {
            if (p.name().endsWith("running_var")) {
                buffers.slice(p.offset(), p.length()).fill(1);
            }
        }
        return new GraphNetwork(graph, precision, threads, parameters, buffers);
    }
}
