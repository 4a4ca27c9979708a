package basin.train;

import basin.kernel.Precision;
import java.util.List;

/** A {@link RunConfig} in the making: starts from another one, and each call changes one setting. Not thread safe. */
public final class RunDraft {
    private String data;
    private String dataDir;
    private double labelNoise;
    private RunConfig.Augment augment;
    private String network;
    private int width;
    private List<LaneConfig> lanes;
    private int epochs;
    private int batch;
    private RunConfig.Schedule schedule;
    private RunConfig.Grow grow;
    private RunConfig.Statistics statistics;
    private long seed;
    private int threads;
    private Precision precision;
    private RunConfig.Keep keep;
    private RunConfig.Measure measure;

    /** Starts from {@code config}. */
    public RunDraft(RunConfig config) {
        data = config.data();
        dataDir = config.dataDir();
        labelNoise = config.labelNoise();
        augment = config.augment();
        network = config.network();
        width = config.width();
        lanes = config.lanes();
        epochs = config.epochs();
        batch = config.batch();
        schedule = config.schedule();
        grow = config.grow();
        statistics = config.statistics();
        seed = config.seed();
        threads = config.threads();
        precision = config.precision();
        keep = config.keep();
        measure = config.measure();
    }

    /** Sets {@link RunConfig#data}. */
    public RunDraft data(String value) {
        data = value;
        return this;
    }

    /** Sets {@link RunConfig#dataDir}. */
    public RunDraft dataDir(String value) {
        dataDir = value;
        return this;
    }

    /** Sets {@link RunConfig#labelNoise}. */
    public RunDraft labelNoise(double value) {
        labelNoise = value;
        return this;
    }

    /** Sets {@link RunConfig#augment}. */
    public RunDraft augment(RunConfig.Augment value) {
        augment = value;
        return this;
    }

    /** Sets {@link RunConfig#network}. */
    public RunDraft network(String value) {
        network = value;
        return this;
    }

    /** Sets {@link RunConfig#width}. */
    public RunDraft width(int value) {
        width = value;
        return this;
    }

    /** Sets {@link RunConfig#lanes}. */
    public RunDraft lanes(List<LaneConfig> value) {
        lanes = value;
        return this;
    }

    /** Sets {@link RunConfig#epochs}. */
    public RunDraft epochs(int value) {
        epochs = value;
        return this;
    }

    /** Sets {@link RunConfig#batch}. */
    public RunDraft batch(int value) {
        batch = value;
        return this;
    }

    /** Sets {@link RunConfig#schedule}. */
    public RunDraft schedule(RunConfig.Schedule value) {
        schedule = value;
        return this;
    }

    /** Sets {@link RunConfig#grow}. */
    public RunDraft grow(RunConfig.Grow value) {
        grow = value;
        return this;
    }

    /** Sets {@link RunConfig#statistics}. */
    public RunDraft statistics(RunConfig.Statistics value) {
        statistics = value;
        return this;
    }

    /** Sets {@link RunConfig#seed}. */
    public RunDraft seed(long value) {
        seed = value;
        return this;
    }

    /** Sets {@link RunConfig#threads}. */
    public RunDraft threads(int value) {
        threads = value;
        return this;
    }

    /** Sets {@link RunConfig#precision}. */
    public RunDraft precision(Precision value) {
        precision = value;
        return this;
    }

    /** Sets {@link RunConfig#keep}. */
    public RunDraft keep(RunConfig.Keep value) {
        keep = value;
        return this;
    }

    /** Sets {@link RunConfig#measure}. */
    public RunDraft measure(RunConfig.Measure value) {
        measure = value;
        return this;
    }

    /** The settings as they stand; {@link Checks} says whether they can be trained. */
    public RunConfig config() {
        return new RunConfig(
                data,
                dataDir,
                labelNoise,
                augment,
                network,
                width,
                lanes,
                epochs,
                batch,
                schedule,
                grow,
                statistics,
                seed,
                threads,
                precision,
                keep,
                measure);
    }
}
