package basin.train;

import basin.data.Datasets;
import basin.mask.Pattern;
import basin.model.ParameterLayout;
import basin.optim.SamOn;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a {@link RunConfig} may hold. Nothing native is loaded; but for sets whose
 * shape or classes their folder alone tells, only {@link #files} looks at the disk.
 */
public final class Checks {
    private static final int LONGEST_NAME = 40;
    private static final int LARGEST_SIDE = 501;

    private Checks() {}

    /**
     * One wrong value.
     *
     * @param field the setting's name, that of the record's component: {@code rho}
     * @param lane index of the lane it belongs to; -1 for the run's own
     * @param sentence names the value and what is allowed
     */
    public record Fault(String field, int lane, String sentence) {}

    /** The wrong values of {@code config}; empty where it can be trained. */
    public static List<Fault> of(RunConfig config) {
        Faults faults = new Faults(-1);
        run(config, faults);
        measure(config.measure(), faults);
        List<Fault> all = new ArrayList<>(faults.found());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < config.lanes().size(); i++) {
            Faults own = new Faults(i);
            LaneConfig lane = config.lanes().get(i);
            lane(lane, own);
            own.rule(
                    names.add(lane.name().toLowerCase(Locale.ROOT)),
                    "name",
                    "The lane's name \"" + lane.name() + "\" is used twice. Each lane must have a name of its own.");
            all.addAll(own.found());
        }
        return all;
    }

    /** The wrong ones of {@code live} for lane {@code lane}. */
    public static List<Fault> of(LiveSettings live, int lane) {
        Faults faults = new Faults(lane);
        live(live, faults);
        return faults.found();
    }

    /** What is wrong with the data folder of {@code config}, which has no fault else: every file's length and labels are looked at. */
    public static List<Fault> files(RunConfig config) {
        try {
            Datasets.check(config.data(), Path.of(config.dataDir()));
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new Fault("dataDir", -1, e.getMessage()));
        }
    }

    private static void run(RunConfig c, Faults faults) {
        faults.rule(Datasets.isKnown(c.data()), "data", Datasets.unknown(c.data()));
        faults.rule(
                !Datasets.inFiles(c.data()) || !c.dataDir().isBlank(),
                "dataDir",
                "The data set " + c.data() + " is read from files, and no folder is given. It must be named.");
        network(c, faults);
        faults.rule(
                isPath(c.dataDir()),
                "dataDir",
                "The data folder \"" + c.dataDir() + "\" is no path. It must be the path of a folder.");
        faults.share("labelNoise", "label noise", c.labelNoise());
        faults.atLeast("width", "width", c.width(), 1);
        faults.rule(!c.lanes().isEmpty(), "lanes", "There are 0 lanes. There must be 1 or more.");
        faults.atLeast("epochs", "epochs", c.epochs(), 1);
        faults.atLeast("batch", "batch", c.batch(), 1);
        faults.atLeast("threads", "threads", c.threads(), 1);
        faults.atLeast("keep", "keep every", c.keep().every(), 1);
    }

    private static boolean isPath(String text) {
        try {
            return Path.of(text).getNameCount() >= 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static void network(RunConfig config, Faults faults) {
        if (!Datasets.isKnown(config.data()) || (Datasets.formInFiles(config.data()) && !readable(config))) {
            return; // which networks fit cannot be said
        }
        try {
            ParameterLayout layout = Experiments.spec(config).layout();
            boolean normalized = config.lanes().stream().anyMatch(l -> l.optimizer() == OptimizerKind.SAM_ON);
            faults.rule(!normalized || SamOn.suits(layout), "network", SamOn.UNSUITED);
        } catch (IllegalArgumentException e) {
            faults.rule(false, "network", e.getMessage());
        }
    }

    private static boolean readable(RunConfig config) {
        try {
            return !config.dataDir().isBlank()
                    && !Datasets.labels(config.data(), Path.of(config.dataDir()))
                            .isEmpty();
        } catch (IllegalArgumentException e) {
            return false; // files() says why
        }
    }

    private static void measure(RunConfig.Measure m, Faults faults) {
        faults.atLeast("everyEpochs", "measure every", m.everyEpochs(), 0);
        faults.range("side", "surface side", m.side(), 2, LARGEST_SIDE);
        faults.range("finalSide", "final surface side", m.finalSide(), 2, LARGEST_SIDE);
        faults.atLeast("samples", "surface samples", m.samples(), 1);
        faults.above("span", "surface span", m.span());
        faults.atLeast("steps", "Lanczos steps", m.steps(), 1);
        faults.atLeast("finalSteps", "final Lanczos steps", m.finalSteps(), 1);
        faults.atLeast("probes", "probes", m.probes(), 1);
        faults.range("spectrumSamples", "spectrum samples", m.spectrumSamples(), 1, Math.max(1, m.samples()));
    }

    private static void lane(LaneConfig lane, Faults faults) {
        int length = lane.name().strip().length();
        faults.rule(
                length >= 1 && length <= LONGEST_NAME,
                "name",
                "The lane's name \"" + lane.name() + "\" has " + length + " characters. It must have 1 to "
                        + LONGEST_NAME + ".");
        live(lane.live(), faults);
        faults.above("learningRate", "learning rate", lane.learningRate());
        faults.rule(
                lane.momentum() >= 0 && lane.momentum() < 1,
                "momentum",
                Faults.value("momentum", lane.momentum()) + " It must be 0 or more and below 1.");
        faults.notNegative("weightDecay", "weight decay", lane.weightDecay());
        faults.atLeast("maskEvery", "mask every", lane.maskEvery(), 1);
        faults.atLeast("fisherSamples", "Fisher samples", lane.fisherSamples(), 1);
        pattern(lane, faults);
        faults.atLeast("lookEvery", "look every", lane.lookEvery(), 1);
        faults.notNegative("lookAlpha", "look alpha", lane.lookAlpha());
    }

    private static void pattern(LaneConfig lane, Faults faults) {
        try {
            faults.rule(
                    Pattern.byName(lane.pattern()).isPresent(),
                    "pattern",
                    "pattern is \"" + lane.pattern() + "\". It must be weights, filters, tensors or N:M such as 2:4.");
        } catch (IllegalArgumentException e) {
            faults.rule(false, "pattern", e.getMessage());
        }
        faults.rule(
                lane.optimizer() != OptimizerKind.SSAM_D || lane.pattern().equals(LaneConfig.WEIGHTS),
                "pattern",
                "The pattern of SSAM-D is " + lane.pattern()
                        + ". It must be weights: drop and growth is defined for single weights alone.");
    }

    private static void live(LiveSettings live, Faults faults) {
        faults.notNegative("rho", "rho", live.rho());
        faults.share("sparsity", "sparsity", live.sparsity());
        faults.share("dropRate", "drop rate", live.dropRate());
    }
}
