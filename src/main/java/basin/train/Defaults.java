package basin.train;

import basin.kernel.Precision;
import java.util.List;
import java.util.stream.Stream;

/** Every default, once: the example that a first start trains. */
public final class Defaults {
    private Defaults() {}

    /** One lane of {@code optimizer} with the default settings, named {@code name}. */
    public static LaneConfig lane(String name, OptimizerKind optimizer) {
        return new LaneConfig(
                name,
                optimizer,
                optimizer.perturbs() ? 0.15 * optimizer.radiusOverSam() : 0,
                optimizer.sparse() ? 0.5 : 0,
                0.5,
                0.03,
                0.9,
                5e-4,
                1,
                256);
    }

    /** One lane each of SGD, SAM, SSAM-F and SSAM-D. */
    public static List<LaneConfig> lanes() {
        return Stream.of(OptimizerKind.SGD, OptimizerKind.SAM, OptimizerKind.SSAM_F, OptimizerKind.SSAM_D)
                .map(kind -> lane(kind.id(), kind))
                .toList();
    }

    /** The surfaces and spectra of the default example. */
    public static RunConfig.Measure measure() {
        return new RunConfig.Measure(10, 13, 51, 256, 1, 20, 50, 4, 256);
    }

    /** The threads of a lane where {@code lanes} share this machine: max(1, cores / lanes). */
    public static int threads(int lanes) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / lanes);
    }

    /** The default example. */
    public static RunConfig run() {
        List<LaneConfig> lanes = lanes();
        return new RunConfig(
                "shapes",
                "",
                0.3,
                RunConfig.Augment.NONE,
                "cnn:12-24-32",
                16,
                lanes,
                40,
                64,
                RunConfig.Schedule.COSINE,
                RunConfig.Grow.PUBLISHED,
                RunConfig.Statistics.FIRST,
                1,
                threads(lanes.size()),
                Precision.FLOAT,
                new RunConfig.Keep(RunConfig.Keep.Kind.LAST, 1),
                measure());
    }
}
