package basin.landscape.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    org.apache.spark.Planted cluster;
}
