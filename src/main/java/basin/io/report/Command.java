package basin.io.report;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The command line that trains a configuration again, to the same bits where the machine is the same. */
public final class Command {
    private static final String PLAIN = "[A-Za-z0-9_./:=,+-]+";

    private Command() {}

    /**
     * What to type, each option with its value as a shell reads it; settings that all lanes share stand once, the others
     * with their lane. Lanes get the names of their optimizers, and of measurements stands what is not the default.
     */
    public static List<String> of(RunConfig c) {
        boolean one = c.lanes().size() == 1;
        List<String> words = new ArrayList<>(List.of("java -jar target/basin.jar " + (one ? "train" : "compare")));
        add(words, "--data", c.data());
        if (!c.dataDir().isEmpty()) {
            add(words, "--data-dir", c.dataDir());
        }
        add(words, "--label-noise", number(c.labelNoise()));
        if (c.augment() != RunConfig.Augment.NONE) {
            add(words, "--augment", lower(c.augment()));
        }
        add(words, "--network", c.network());
        if (hasWidth(c) || c.width() != Defaults.run().width()) {
            add(words, "--width", Integer.toString(c.width()));
        }
        List<Setting> own = new ArrayList<>();
        for (Setting setting : settings()) {
            List<String> values = c.lanes().stream()
                    .filter(l -> setting.acts.apply(l.optimizer()))
                    .map(setting.value)
                    .distinct()
                    .toList();
            if (values.size() == 1) {
                add(words, "--" + setting.name, values.get(0));
            } else if (values.size() > 1) {
                own.add(setting);
            }
        }
        add(words, one ? "--optimizer" : "--optimizers", lanes(c, own));
        rest(words, c);
        return words;
    }

    /** Whether the network's width is a setting of its own. */
    static boolean hasWidth(RunConfig c) {
        return c.network().startsWith("resnet") || c.network().startsWith("vgg");
    }

    private static void rest(List<String> words, RunConfig c) {
        add(words, "--epochs", Integer.toString(c.epochs()));
        add(words, "--batch", Integer.toString(c.batch()));
        add(words, "--schedule", lower(c.schedule()));
        add(words, "--grow", lower(c.grow()));
        add(words, "--batch-norm-stats", lower(c.statistics()));
        add(words, "--seed", Long.toString(c.seed()));
        add(words, "--threads", Integer.toString(c.threads()));
        add(words, "--precision", lower(c.precision()));
        boolean every = c.keep().kind() == RunConfig.Keep.Kind.EVERY;
        add(words, "--keep", lower(c.keep().kind()) + (every ? "=" + c.keep().every() : ""));
        measure(words, c.measure(), Defaults.measure());
    }

    private static void measure(List<String> words, RunConfig.Measure m, RunConfig.Measure standard) {
        other(words, "--measure-every", m.everyEpochs(), standard.everyEpochs());
        other(words, "--side", m.side(), standard.side());
        other(words, "--steps", m.steps(), standard.steps());
        other(words, "--final-side", m.finalSide(), standard.finalSide());
        if (m.span() != standard.span()) {
            add(words, "--span", number(m.span()));
        }
        other(words, "--surface-samples", m.samples(), standard.samples());
        other(words, "--final-steps", m.finalSteps(), standard.finalSteps());
        other(words, "--probes", m.probes(), standard.probes());
        other(words, "--spectrum-samples", m.spectrumSamples(), standard.spectrumSamples());
    }

    private static void other(List<String> words, String option, int value, int standard) {
        if (value != standard) {
            add(words, option, Integer.toString(value));
        }
    }

    private record Setting(String name, Function<OptimizerKind, Boolean> acts, Function<LaneConfig, String> value) {}

    private static List<Setting> settings() {
        return List.of(
                new Setting("rho", OptimizerKind::perturbs, l -> number(l.rho())),
                new Setting("sparsity", OptimizerKind::sparse, l -> number(l.sparsity())),
                new Setting("drop-rate", o -> o == OptimizerKind.SSAM_D, l -> number(l.dropRate())),
                new Setting("fisher-samples", o -> o == OptimizerKind.SSAM_F, l -> Integer.toString(l.fisherSamples())),
                new Setting("mask-every", OptimizerKind::sparse, l -> Integer.toString(l.maskEvery())),
                new Setting("lr", o -> true, l -> number(l.learningRate())),
                new Setting("momentum", o -> true, l -> number(l.momentum())),
                new Setting("weight-decay", o -> true, l -> number(l.weightDecay())));
    }

    private static String lanes(RunConfig c, List<Setting> own) {
        return c.lanes().stream()
                .map(l -> l.optimizer().id()
                        + own.stream()
                                .filter(s -> s.acts.apply(l.optimizer()))
                                .map(s -> ":" + s.name + "=" + s.value.apply(l))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option + " " + quoted(value));
    }

    /** The shortest decimal that is the same double, without an exponent. */
    static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** As a shell reads it back. */
    public static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
