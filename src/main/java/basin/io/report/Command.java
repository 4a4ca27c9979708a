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
                    .filter(l -> l.acts(setting.field))
                    .map(setting.value)
                    .distinct()
                    .toList();
            if (values.equals(List.of(setting.standard))) {
                continue;
            }
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

    /** {@code standard} is a value that need not be typed; empty where each one is. */
    private record Setting(String name, String field, String standard, Function<LaneConfig, String> value) {}

    private static List<Setting> settings() {
        LaneConfig standard = Defaults.lane("", OptimizerKind.LOOKSAM);
        return List.of(
                new Setting("rho", "rho", "", l -> number(l.rho())),
                new Setting("sparsity", "sparsity", "", l -> number(l.sparsity())),
                new Setting("drop-rate", "dropRate", "", l -> number(l.dropRate())),
                new Setting("fisher-samples", "fisherSamples", "", l -> Integer.toString(l.fisherSamples())),
                new Setting("mask-every", "maskEvery", "", l -> Integer.toString(l.maskEvery())),
                new Setting("lr", "learningRate", "", l -> number(l.learningRate())),
                new Setting("momentum", "momentum", "", l -> number(l.momentum())),
                new Setting("weight-decay", "weightDecay", "", l -> number(l.weightDecay())),
                rare("pattern", "pattern", standard, LaneConfig::pattern),
                rare("norm", "norm", standard, l -> lower(l.norm())),
                rare("base", "base", standard, l -> lower(l.base())),
                rare("look-every", "lookEvery", standard, l -> Integer.toString(l.lookEvery())),
                rare("look-alpha", "lookAlpha", standard, l -> number(l.lookAlpha())));
    }

    private static Setting rare(String name, String field, LaneConfig standard, Function<LaneConfig, String> value) {
        return new Setting(name, field, value.apply(standard), value);
    }

    private static String lanes(RunConfig c, List<Setting> own) {
        return c.lanes().stream()
                .map(l -> l.optimizer().id()
                        + own.stream()
                                .filter(s -> l.acts(s.field))
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
