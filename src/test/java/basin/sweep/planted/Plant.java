package basin.sweep.planted;

/** Planted: what this room may not do. */
public final class Plant {
    basin.planted.Roomless roomless;
    basin.sweep.spark.SparkPlace place;
}
