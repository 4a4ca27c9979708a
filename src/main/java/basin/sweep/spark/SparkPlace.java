package basin.sweep.spark;

import basin.sweep.Place;
import basin.sweep.SurfacePlace;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A cluster. Every run, and every block of rows, is a job of its own: Spark gives it to another worker where one was lost, and one that fails for
 * good takes no other with it. Its result is the driver's as soon as that run has ended.
 */
public final class SparkPlace implements Place, SurfacePlace {
    private final JavaSparkContext spark;

    /** The cluster that Spark's submit class was told of. */
    public SparkPlace() {
        spark = new JavaSparkContext(new SparkConf());
    }

    @Override
    public String run(String task) {
        return spark.parallelize(List.of(task), 1)
                .map(new SparkTask())
                .collect()
                .get(0);
    }

    @Override
    public String rows(String block) {
        return spark.parallelize(List.of(block), 1)
                .map(new SparkRows())
                .collect()
                .get(0);
    }

    @Override
    public void close() {
        spark.close();
    }
}
