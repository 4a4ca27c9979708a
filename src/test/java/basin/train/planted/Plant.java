package basin.train.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    org.deeplearning4j.nn.graph.ComputationGraph graph;
}
