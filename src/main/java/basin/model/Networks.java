package basin.model;

import basin.kernel.Natives;
import basin.kernel.Nd4jArrays;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.layer.LayerTensor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where networks come from. */
public final class Networks {
    private static final Logger LOG = LoggerFactory.getLogger(Networks.class);

    private Networks() {}

    /**
     * A network with the first weights of {@code seed}; loads the native libraries.
     *
     * @param threads of its passes, fixed for its life
     */
    public static Network create(NetworkSpec spec, Precision precision, long seed, int threads) {
        Natives.prepare(LOG::debug);
        ComputationGraph first = new ComputationGraph(Configurations.of(spec.graph(), precision, seed));
        first.init();
        Graph graph = Configurations.graph(first.getConfiguration());
        Vec parameters = Vec.zeros(precision, graph.layout().size());
        Nd4jArrays.store(first.params(), parameters);
        return over(graph, precision, threads, parameters);
    }

    /** A network over {@code parameters} itself, its running means 0 and variances 1. */
    static Network over(Graph graph, Precision precision, int threads, Vec parameters) {
        ParameterLayout layout = graph.bufferLayout();
        Vec buffers = Vec.zeros(precision, layout.size());
        for (ParameterLayout.Parameter p : layout.parameters()) {
            if (p.name().endsWith(LayerTensor.VARIANCE)) {
                buffers.slice(p.offset(), p.length()).fill(1);
            }
        }
        return new GraphNetwork(graph, precision, threads, parameters, buffers);
    }
}
