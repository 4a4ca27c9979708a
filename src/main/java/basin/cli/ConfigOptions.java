package basin.cli;

import basin.train.Checks;
import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.Preset;
import basin.train.Presets;
import basin.train.RunConfig;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that make a {@link RunConfig}; defaults are those of {@link Defaults}, ranges those of {@link Checks}. */
final class ConfigOptions {
    private static final String ALLOWED = " It must be ";
    /** Outside of every range that has a lower end. */
    private static final String TOO_LOW = "-1";

    private ConfigOptions() {}

    /** Adds the options of a run and of its lanes. */
    static void add(CommandSpec spec) {
        spec.addOption(option(
                        "--optimizer",
                        "LANES",
                        "one of " + LaneGrammar.names()
                                + "; settings of its own follow: sam:rho=.15; for several lanes sgd,sam,ssam-f:sparsity=.9:rho=.4")
                .toBuilder()
                .names("--optimizer", "--optimizers")
                .build());
        for (Setting<LaneConfig> s : LaneSettings.all()) {
            spec.addOption(option("--" + s.option(), s.label(), s.description() + defaultOf(s) + range(laneRange(s))));
        }
        spec.addOption(option(
                "--preset",
                "NAME",
                "begin with published settings, which \"presets\" shows; other options come after"));
        spec.addOption(option(
                "--scale",
                "X",
                "widths, training samples and epochs of the preset times X, above 0 and at most 1 (1)"));
        add(spec, RunSettings.all());
        add(spec, MeasureSettings.all());
    }

    /** Adds {@code settings} of a run. */
    static void add(CommandSpec spec, List<Setting<RunConfig>> settings) {
        for (Setting<RunConfig> s : settings) {
            String standard = Values.text(s.get().apply(Defaults.run()));
            String text = s.description() + (standard.isEmpty() ? "" : " (" + standard + ")") + range(runRange(s));
            spec.addOption(option("--" + s.option(), s.label(), text));
        }
    }

    /** An option with one value. */
    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    private static String defaultOf(Setting<LaneConfig> s) {
        OptimizerKind kind = Arrays.stream(OptimizerKind.values())
                .filter(k -> LaneSettings.acts(s, k))
                .findFirst()
                .orElseThrow();
        return " (" + Values.text(s.get().apply(Defaults.lane(kind.id(), kind))) + ")";
    }

    private static String range(String allowed) {
        return allowed.isEmpty() ? "" : "; " + allowed;
    }

    private static String laneRange(Setting<LaneConfig> s) {
        if (!isNumber(s)) {
            return "";
        }
        OptimizerKind kind = OptimizerKind.SSAM_F;
        LaneConfig lane = s.set().apply(Defaults.lane(kind.id(), kind), TOO_LOW);
        return allowed(Defaults.run().draft().lanes(List.of(lane)).config(), s.field());
    }

    private static boolean isNumber(Setting<?> s) {
        return s.label().equals("N") || s.label().equals("X");
    }

    private static String runRange(Setting<RunConfig> s) {
        return isNumber(s) ? allowed(s.set().apply(Defaults.run(), TOO_LOW), s.field()) : "";
    }

    /** What the checks allow for {@code field}, which is wrong in {@code config}; empty where it is not. */
    private static String allowed(RunConfig config, String field) {
        return Checks.of(config).stream()
                .filter(f -> f.field().equals(field) && f.sentence().contains(ALLOWED))
                .map(f -> f.sentence()
                        .substring(f.sentence().indexOf(ALLOWED) + ALLOWED.length())
                        .replaceFirst("\\.$", ""))
                .findFirst()
                .orElse("");
    }

    /** The run that {@code options} ask for, checked as far as it can be without loading anything native. */
    static RunConfig read(ParseResult options) {
        Map<String, String> common = new HashMap<>();
        LaneSettings.all().forEach(s -> value(options, s.option()).ifPresent(v -> common.put(s.option(), v)));
        Optional<Preset> preset = value(options, "preset").map(Presets::byName);
        double scale =
                value(options, "scale").map(v -> Values.number("scale", v)).orElse(1.0);
        if (preset.isEmpty() && scale != 1) {
            throw new IllegalArgumentException("scale is " + scale + " and no preset is given; it must be one's.");
        }
        RunConfig config = apply(
                preset.map(p -> p.scaled(scale)).orElseGet(Defaults::run),
                options,
                Stream.of(RunSettings.all(), MeasureSettings.all())
                        .flatMap(List::stream)
                        .toList());
        // Every optimizer once, so that a wrong value is refused even where no lane uses it. But for SAM-ON: it has no
        // value of its own and does not suit every network.
        String every = Arrays.stream(OptimizerKind.values())
                .filter(k -> k != OptimizerKind.SAM_ON)
                .map(OptimizerKind::id)
                .collect(Collectors.joining(","));
        check(config.draft().lanes(LaneGrammar.parse(every, common)).config(), false);
        String all = Defaults.lanes().stream().map(LaneConfig::name).collect(Collectors.joining(","));
        String first = Defaults.lanes().get(0).name();
        boolean several = options.commandSpec().name().equals(TrainCommand.COMPARE);
        List<LaneConfig> lanes = LaneGrammar.parse(
                value(options, "optimizer").orElse(several ? all : first),
                common,
                preset.<LaneGrammar.Base>map(p -> p::lane).orElse(Defaults::lane));
        if (several != lanes.size() > 1) {
            throw new IllegalArgumentException(TrainCommand.COMPARE + " takes two optimizers or more and "
                    + TrainCommand.TRAIN + " one; " + lanes.size() + " are given.");
        }
        boolean given = value(options, "threads").isPresent();
        RunConfig run = config.draft()
                .lanes(lanes)
                .threads(given ? config.threads() : Defaults.threads(lanes.size()))
                .config();
        check(run, true);
        return run;
    }

    /** {@code config} with those of {@code settings} that are given. */
    static RunConfig apply(RunConfig config, ParseResult options, List<Setting<RunConfig>> settings) {
        RunConfig result = config;
        for (Setting<RunConfig> s : settings) {
            String text = value(options, s.option()).orElse(null);
            result = text == null ? result : s.set().apply(result, text);
        }
        return result;
    }

    /** The value given for {@code --name}. */
    private static Optional<String> value(ParseResult options, String name) {
        return Optional.ofNullable(options.matchedOptionValue("--" + name, null));
    }

    /** Refuses {@code config} with the first fault's sentence; {@code all} looks at data folder and network too. */
    static void check(RunConfig config, boolean all) {
        List<Checks.Fault> faults = Checks.of(config);
        if (faults.isEmpty() && all) {
            faults = Checks.files(config);
        }
        if (!faults.isEmpty()) {
            Checks.Fault fault = faults.get(0);
            boolean lane = all && fault.lane() >= 0 && config.lanes().size() > 1;
            String which = lane ? "Lane " + config.lanes().get(fault.lane()).name() + ": " : "";
            throw new IllegalArgumentException(which + fault.sentence());
        }
        if (all) {
            Experiments.facts(config);
        }
    }
}
