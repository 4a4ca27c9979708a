package basin.cli.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    org.nd4j.linalg.api.ndarray.INDArray array;
    basin.io.fetch.PublishedSet set;
}
