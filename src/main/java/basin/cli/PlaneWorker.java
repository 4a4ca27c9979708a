package basin.cli;

import basin.io.RunFolder;
import basin.sweep.SparkSubmission;
import basin.sweep.SurfaceBlock;
import basin.sweep.SurfacePlace;
import basin.sweep.SurfaceRows;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import basin.train.RunConfig;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Who computes planes: this thread, or the cluster that this process was started for. */
interface PlaneWorker extends AutoCloseable {
    /** {@code work}, through the weights of {@code lane}, as {@link PlaneTask#run}. */
    PlaneView run(PlaneTask work, int lane, Optional<PlaneView> begun, PlaneTask.Listener listener)
            throws InterruptedException;

    @Override
    default void close() {}

    /** The one that {@code options} ask for, of planes of {@code sizes} of {@code run} with the settings {@code config}. */
    static PlaneWorker of(ParseResult options, RunFolder run, RunConfig config, PlaneSizes sizes)
            throws ReflectiveOperationException {
        if (!ClusterOptions.asked(options)) {
            return (work, lane, begun, listener) -> work.run(begun, listener);
        }
        return new Cluster(
                SparkSubmission.surfaces(),
                new SurfaceBlock(
                        run.path().toAbsolutePath().normalize().toString(),
                        config,
                        PlaneOptions.source(options),
                        PlaneOptions.scaling(options),
                        sizes,
                        0,
                        "",
                        0,
                        0));
    }

    /** A cluster; {@code like} is a block of no plane yet. */
    record Cluster(SurfacePlace place, SurfaceBlock like) implements PlaneWorker {
        @Override
        public PlaneView run(PlaneTask work, int lane, Optional<PlaneView> begun, PlaneTask.Listener listener)
                throws InterruptedException {
            SurfaceBlock whole = like.of(lane, work.none().identity());
            return new SurfaceRows(place).run(work, begun, whole, listener);
        }

        @Override
        public void close() {
            place.close();
        }
    }
}
