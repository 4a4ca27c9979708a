package basin.train;

import basin.data.Datasets;
import basin.data.Outline;
import basin.kernel.Machine;
import basin.kernel.MissingLibraryException;
import basin.kernel.Natives;
import basin.model.Network;
import basin.model.NetworkSpec;
import basin.model.Networks;
import basin.model.ParameterLayout;
import basin.spectrum.LayerSpectrum;
import basin.spectrum.SpectrumPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where experiments come from. Each call returns at once; data and networks are made on threads of the experiment. */
public final class Experiments {
    private static final Logger LOG = LoggerFactory.getLogger(Experiments.class);

    private Experiments() {}

    /** The names of all data sets. */
    public static List<String> dataSets() {
        return Datasets.NAMES;
    }

    /** Whether data set {@code name} is read from a folder. */
    public static boolean readsFiles(String name) {
        return Datasets.inFiles(name);
    }

    /**
     * A new run, its lanes waiting for {@link Experiment#start}.
     *
     * @param sink gets the results; the caller closes it after the experiment
     * @throws IllegalArgumentException with a sentence where {@code config} cannot be trained
     */
    public static Experiment open(RunConfig config, RunSink sink) {
        return resume(config, Past.NONE, sink);
    }

    /**
     * A run that goes on where its lanes were saved, with the bits it would have had. Lanes wait, paused, or done where
     * every epoch is trained; a lane without a checkpoint starts anew.
     */
    public static Experiment resume(RunConfig config, List<LaneCheckpoint> checkpoints, RunSink sink) {
        return resume(config, new Past(checkpoints, List.of(), List.of()), sink);
    }

    /** As {@link #resume(RunConfig, List, RunSink)}, with the rows so far and the settings that are to act again. */
    public static Experiment resume(RunConfig config, Past past, RunSink sink) {
        return new LaneExperiment(config, past, sink, () -> network(config));
    }

    /** What is known of a run before it is opened; nothing native is loaded, of files only names and lengths are looked at. */
    public static RunFacts facts(RunConfig config) {
        Outline outline = Datasets.outline(config.data(), Path.of(config.dataDir()));
        int parameters = spec(config).layout().size();
        List<String> remarks = new ArrayList<>(outline.remarks());
        LanczosMemory.remark(config, parameters, Machine.vectorMemory()).ifPresent(remarks::add);
        return new RunFacts(outline.training(), outline.test(), outline.labels(), parameters, remarks);
    }

    /**
     * The memory that a run of {@code config} takes; loads the native libraries and takes a moment.
     *
     * @throws IllegalArgumentException with a sentence where this machine does not have it
     * @throws MissingLibraryException where a native library is missing
     */
    public static MemoryNeed memory(RunConfig config) {
        Natives.prepare(LOG::debug);
        return MemoryNeed.of(config).checked();
    }

    /** As {@link #memory}, of one spectrum of {@code steps} Lanczos steps. */
    public static MemoryNeed memory(RunConfig config, int steps) {
        return MemoryNeed.ofSpectrum(config, steps).checked();
    }

    /** The floating-point operations that training all lanes of {@code config} takes; loads the native libraries. */
    public static double operations(RunConfig config) {
        Natives.prepare(LOG::debug);
        return new MemoryCount(config).operations();
    }

    /** What {@code inquiry} costs a lane: so many Hessian-vector products at most, fewer where eigenvalues settle early. */
    public static long products(RunConfig config, Inquiry inquiry) {
        ParameterLayout layout = spec(config).layout();
        SpectrumPlan plan = LaneInspector.plan(config, layout.size());
        return switch (inquiry) {
            case RATIO, SHARPNESS -> 0;
            case GAUSS_NEWTON -> plan.products(layout.size());
            case LAYERS -> LayerSpectrum.products(layout, plan);
        };
    }

    /** The network that {@code config} asks for; what cannot be is an {@link IllegalArgumentException} with a sentence. */
    static NetworkSpec spec(RunConfig config) {
        Path dir = Path.of(Datasets.formInFiles(config.data()) ? config.dataDir() : "");
        int classes = Datasets.labels(config.data(), dir).size();
        return NetworkSpec.parse(config.network(), config.width(), Datasets.shape(config.data(), dir), classes);
    }

    /** The names of the weights and running statistics of {@code config}'s network, in order. */
    static List<String> tensorNames(RunConfig config) {
        NetworkSpec spec = spec(config);
        return Stream.concat(spec.layout().parameters().stream(), spec.bufferLayout().parameters().stream())
                .map(ParameterLayout.Parameter::name)
                .toList();
    }

    /** A new network of {@code config}, with its first weights. */
    static Network network(RunConfig config) {
        return Networks.create(spec(config), config.precision(), config.seed(), config.threads());
    }
}
