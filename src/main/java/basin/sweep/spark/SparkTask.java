package basin.sweep.spark;

import basin.sweep.LocalPlace;
import basin.sweep.TaskRun;
import basin.train.Experiments;
import org.apache.spark.api.java.function.Function;

/** What a worker does with a task. Holds nothing: Spark sends it as bytes of Java objects. */
final class SparkTask implements Function<String, String> {
    private static final long serialVersionUID = 1;

    /** One for all tasks of a worker's process, so that they share its memory. */
    static final LocalPlace HERE = new LocalPlace(new TaskRun(Experiments::open));

    @Override
    public String call(String task) throws InterruptedException {
        return HERE.run(task);
    }
}
