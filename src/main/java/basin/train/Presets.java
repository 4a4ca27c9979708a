package basin.train;

import basin.train.Preset.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings of Mi et al. 2022, as their section 5.1 and their published code have them. */
public final class Presets {
    private static final String PAPER = "Mi et al. 2022, 5.1";
    private static final String CODE = "their published code, configs/defaulf_cfg.py";
    private static final String DATA_CODE = "their published code, data/dataset.py";
    private static final String COMMANDS = "their published code, the commands in its README.md";
    private static final String SCRIPT = "their published code, configs/train.sh";
    private static final String STEP_CODE = "their published code: both passes of a step move them";
    private static final String CHOSEN = "chosen here: half of the weights, the paper's least sparse column";
    private static final double SPARSITY = 0.5;
    private static final Map<OptimizerKind, Integer> MASKS = Map.of(OptimizerKind.SSAM_F, 1, OptimizerKind.SSAM_D, 5);

    private Presets() {}

    /** All of them. */
    public static List<Preset> all() {
        return List.of(
                cifar("cifar10", "resnet18", new Rate(0.05, PAPER, 0.1)),
                cifar("cifar10", "wrn28-10", new Rate(0.05, PAPER, 0.1)),
                cifar("cifar10", "vgg11-bn", new Rate(0.1, SCRIPT, 0.1)),
                cifar("cifar100", "resnet18", new Rate(0.05, PAPER, 0.2)),
                cifar("cifar100", "wrn28-10", new Rate(0.05, PAPER, 0.2)),
                imagenet(),
                theorem());
    }

    /** The one called {@code name}; an {@link IllegalArgumentException} with a sentence where there is none. */
    public static Preset byName(String name) {
        return all().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The preset \"" + name
                        + "\" is unknown. It must be one of "
                        + String.join(", ", all().stream().map(Preset::name).toList()) + "."));
    }

    /** A learning rate with its source, and rho. */
    private record Rate(double rate, String source, double rho) {}

    /** What lanes train with. */
    private record Recipe(
            double rate,
            double rho,
            double decayOfSgd,
            double decayOfSam,
            int fisher,
            Map<OptimizerKind, Integer> maskEvery) {
        List<LaneConfig> lanes() {
            return Defaults.lanes().stream()
                    .map(LaneConfig::optimizer)
                    .map(this::lane)
                    .toList();
        }

        private LaneConfig lane(OptimizerKind kind) {
            return new LaneConfig(
                    kind.id(),
                    kind,
                    kind.perturbs() ? rho : 0,
                    kind.sparse() ? SPARSITY : 0,
                    0.5,
                    rate,
                    0.9,
                    kind.perturbs() ? decayOfSam : decayOfSgd,
                    maskEvery.getOrDefault(kind, 1),
                    fisher);
        }
    }

    private static Preset cifar(String data, String network, Rate rate) {
        Recipe recipe = new Recipe(rate.rate, rate.rho, 5e-4, 1e-3, 16, MASKS);
        RunConfig config = config(data, network, recipe, 200, 128, RunConfig.Augment.CUTOUT);
        List<Value> values = new ArrayList<>(head(config));
        values.add(new Value("epochs", "200", PAPER));
        values.add(new Value("batch", "128", PAPER));
        values.add(new Value("augment", "cutout", PAPER + "; in half of the images, " + DATA_CODE));
        values.add(new Value("lr", text(rate.rate), rate.source));
        values.add(new Value("weight-decay", "0.0005 for sgd, 0.001 for the others", PAPER));
        values.add(new Value("rho", text(rate.rho), PAPER));
        values.add(new Value("fisher-samples", "16", COMMANDS + ", for CIFAR (1024 is its default)"));
        return preset(config, values);
    }

    private static Preset imagenet() {
        Recipe recipe = new Recipe(0.1, 0.07, 1e-4, 1e-4, 128, MASKS);
        RunConfig config = config("images", "resnet50", recipe, 90, 256, RunConfig.Augment.RESIZED);
        List<Value> values = new ArrayList<>(head(config));
        values.add(new Value("epochs", "90", COMMANDS));
        values.add(new Value("batch", "256", PAPER + "; " + COMMANDS));
        values.add(new Value("augment", "resized", PAPER + "; " + DATA_CODE));
        values.add(new Value("lr", "0.1", PAPER));
        values.add(new Value("weight-decay", "0.0001", PAPER));
        values.add(new Value("rho", "0.07", PAPER + "; the command in their README.md has 0.7"));
        values.add(new Value("fisher-samples", "128", COMMANDS + ", for ImageNet"));
        return preset(config, values);
    }

    /** An experiment on theorems 1 and 2: a smooth network, plain steps, learning rate and rho as 1/sqrt(t). */
    private static Preset theorem() {
        Recipe recipe = new Recipe(1, 1, 0, 0, 256, Map.of());
        RunConfig config = config("shapes", "mlp:32-32-tanh", recipe, 400, 64, RunConfig.Augment.NONE)
                .draft()
                .lanes(recipe.lanes().stream()
                        .map(l -> l.draft().momentum(0).config())
                        .toList())
                .schedule(RunConfig.Schedule.SQRT)
                .statistics(RunConfig.Statistics.FIRST)
                .keep(new RunConfig.Keep(RunConfig.Keep.Kind.EVERY, 4))
                .config();
        String chosen = "chosen here for a minute on a small machine";
        String theorems = "Mi et al. 2022, theorems 1 and 2";
        return new Preset(
                "theorem",
                config,
                List.of(
                        new Value("data", config.data(), chosen),
                        new Value(
                                "network",
                                config.network(),
                                theorems + ": the loss must be smooth, which ReLU's is not"),
                        new Value("label-noise", "0", chosen),
                        new Value("epochs", "400", chosen),
                        new Value("batch", "64", chosen),
                        new Value("lr", "1.0", chosen),
                        new Value("rho", "1.0", chosen),
                        new Value("schedule", "sqrt", theorems + ": learning rate and rho proportional to 1/sqrt(t)"),
                        new Value("momentum", "0", theorems),
                        new Value("weight-decay", "0", theorems),
                        new Value("sparsity", text(SPARSITY), CHOSEN),
                        new Value("keep", "every=4", "what convergence measures")));
    }

    private static List<Value> head(RunConfig config) {
        List<Value> values = new ArrayList<>();
        values.add(new Value("data", config.data(), PAPER));
        values.add(new Value("network", config.network(), PAPER));
        if (!config.network().startsWith("wrn")) {
            values.add(new Value("width", Integer.toString(config.width()), "the networks' own papers"));
        }
        values.add(new Value("label-noise", "0", PAPER));
        return values;
    }

    private static Preset preset(RunConfig config, List<Value> values) {
        values.add(new Value("schedule", "cosine", PAPER));
        values.add(new Value("momentum", "0.9", PAPER));
        values.add(new Value("drop-rate", "0.5", CODE));
        values.add(new Value("mask-every", "1 for ssam-f, 5 for ssam-d", COMMANDS + ", for ssam-f; else " + CODE));
        values.add(new Value("sparsity", text(SPARSITY), CHOSEN));
        values.add(new Value("batch-norm-stats", "both", STEP_CODE));
        String name = config.data().equals("images") ? "imagenet" : config.data();
        return new Preset(name + "-" + config.network().replace("-bn", ""), config, values);
    }

    private static RunConfig config(
            String data, String network, Recipe recipe, int epochs, int batch, RunConfig.Augment augment) {
        RunConfig.Measure m = Defaults.measure();
        RunConfig.Measure never = new RunConfig.Measure(
                0,
                m.side(),
                m.finalSide(),
                m.samples(),
                m.span(),
                m.steps(),
                m.finalSteps(),
                m.probes(),
                m.spectrumSamples());
        return Defaults.run()
                .draft()
                .data(data)
                .labelNoise(0)
                .augment(augment)
                .network(network)
                .width(64)
                .lanes(recipe.lanes())
                .epochs(epochs)
                .batch(batch)
                .statistics(RunConfig.Statistics.BOTH)
                .measure(never)
                .config();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%s", value);
    }
}
