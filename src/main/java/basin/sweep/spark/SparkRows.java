package basin.sweep.spark;

import org.apache.spark.api.java.function.Function;

/** What a worker does with a block of rows. Holds nothing: Spark sends it as bytes of Java objects. */
final class SparkRows implements Function<String, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String call(String block) throws InterruptedException {
        return SparkTask.HERE.rows(block);
    }
}
