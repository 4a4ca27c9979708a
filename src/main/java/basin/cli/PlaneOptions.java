package basin.cli;

import basin.train.PlaneSizes;
import basin.train.PlaneView;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say which plane {@code landscape} measures. */
final class PlaneOptions {
    /** Presets of {@code --size}: the program's own, whose centre is the weights, and the paper's. */
    private static final String DEFAULT = "default";

    private static final String PAPER = "paper";
    private static final int DEFAULT_SIDE = 51;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(?:x(\\d{1,9}))?");

    /** Where a line between two runs begins and ends: it shows what lies beyond both. */
    private static final double[] BEYOND = {-0.5, 1.5};

    private PlaneOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(ConfigOptions.option(
                "--size",
                "CxR",
                "places: 51x51 columns x rows, 101 along a line, or a preset: default (51x51), paper (50x50)"));
        spec.addOption(range("--x", "the first direction's range (the span; -0.5:1.5 for --to)"));
        spec.addOption(range("--y", "the second direction's range (the span)"));
        spec.addOption(ConfigOptions.option(
                "--normalization",
                "NAME",
                Values.names(PlaneView.Scaling.class) + " (filter); none has length 1 over all parameters"));
        spec.addOption(ConfigOptions.option(
                "--set", "NAME", "the samples that losses are over: " + Values.names(PlaneView.Source.class)));
        spec.addOption(ConfigOptions.option("--to", "RUN", "measure the line to this run's weights, at 1"));
        spec.addOption(ConfigOptions.option("--to-lane", "NAME", "its lane (that of the same name)"));
        spec.addOption(OptionSpec.builder("--trajectory")
                .type(boolean.class)
                .description("measure the plane of the lanes' snapshots, all lanes on one")
                .build());
    }

    private static OptionSpec range(String name, String text) {
        return ConfigOptions.option(name, "LOW:HIGH", text);
    }

    /** Whether a plane of trajectories is asked for. */
    static boolean trajectory(ParseResult options) {
        boolean trajectory = options.hasMatchedOption("--trajectory");
        if (trajectory && options.hasMatchedOption("--to")) {
            throw new IllegalArgumentException("Both --trajectory and --to are given; one is allowed.");
        }
        if ((trajectory || options.hasMatchedOption("--to")) && options.hasMatchedOption("--normalization")) {
            throw new IllegalArgumentException(
                    "The option --normalization is for random directions; it goes with neither --trajectory nor --to.");
        }
        return trajectory;
    }

    /** Refuses on a cluster what is computed by one machine alone. */
    static void checkCluster(ParseResult options, RunConfig config) {
        if (options.hasMatchedOption("--to") || options.hasMatchedOption("--trajectory")) {
            throw new IllegalArgumentException(
                    "The option --master is for planes of random directions; it goes with neither --trajectory nor --to.");
        }
        if (!config.dataDir().isEmpty() && !Path.of(config.dataDir()).isAbsolute()) {
            throw new IllegalArgumentException("The run's data lie in \"" + config.dataDir()
                    + "\"; for a cluster their folder must be named from the root on.");
        }
    }

    static PlaneView.Scaling scaling(ParseResult options) {
        return Values.oneOf(
                "normalization", options.matchedOptionValue("--normalization", "filter"), PlaneView.Scaling.class);
    }

    static PlaneView.Source source(ParseResult options) {
        return Values.oneOf("set", options.matchedOptionValue("--set", "training"), PlaneView.Source.class);
    }

    /** The places asked for; a line where {@code --to} is given. */
    static PlaneSizes sizes(ParseResult options, RunConfig config) {
        boolean line = options.hasMatchedOption("--to");
        boolean trajectory = options.hasMatchedOption("--trajectory");
        int side = config.measure().finalSide();
        int[] size = size(options.matchedOptionValue("--size", ""), side, line);
        double span = config.measure().span();
        double nan = Double.NaN;
        double[] around = trajectory ? new double[] {nan, nan} : new double[] {-span, span};
        double[] x = range(options, "--x", line ? BEYOND : around);
        double[] y = range(options, "--y", around);
        return new PlaneSizes(size[0], size[1], x[0], x[1], y[0], y[1]);
    }

    private static int[] size(String text, int side, boolean line) {
        if (text.isEmpty()) {
            return new int[] {side, line ? 1 : side};
        }
        if (text.equals(DEFAULT) || text.equals(PAPER)) {
            int preset = text.equals(PAPER) ? PlaneSizes.PAPER : DEFAULT_SIDE;
            return new int[] {preset, line ? 1 : preset};
        }
        Matcher m = SIZE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("size is \"" + text
                    + "\"; it must be columns x rows as 51x51, places of a line as 101, default or" + " paper.");
        }
        int rows = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
        if (line && rows != 1) {
            throw new IllegalArgumentException("size is \"" + text + "\"; a line to another run has one row, as 101.");
        }
        return new int[] {Integer.parseInt(m.group(1)), rows};
    }

    private static double[] range(ParseResult options, String name, double[] standard) {
        String text = options.matchedOptionValue(name, "");
        if (text.isEmpty()) {
            return standard;
        }
        String[] ends = text.split(":", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    name.substring(2) + " is \"" + text + "\"; it must be two numbers as -1:1.");
        }
        return new double[] {Values.number(name.substring(2), ends[0]), Values.number(name.substring(2), ends[1])};
    }
}
