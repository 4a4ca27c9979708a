package basin.cli;

import basin.kernel.Machine;
import basin.kernel.Precision;
import basin.model.NetworkSpec;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code bench}, and their values checked. */
final class BenchOptions {
    /** The repetitions that are left out of the figures where nothing else is asked for: compilers and caches settle. */
    static final int WARM_UP = 3;

    private final ParseResult options;

    BenchOptions(ParseResult options) {
        this.options = options;
    }

    static void describe(CommandSpec spec) {
        add(spec, "--network", "NAME", "as for train", "resnet18");
        add(spec, "--width", "N", "channels of the first stage of resnet18; 1 or more", "16");
        add(spec, "--batch", "N", "images; 1 or more", "32");
        spec.addOption(ConfigOptions.option(
                "--optimizer",
                "NAME",
                "of a step or of lanes " + String.join(", ", BenchKind.STEP.optimizers()) + " ("
                        + BenchKind.STEP.optimizer() + ", which has a fixed random mask), of a mask "
                        + String.join(", ", BenchKind.MASK.optimizers()) + " (" + BenchKind.MASK.optimizer() + ")"));
        add(spec, "--sparsity", "X", "share left alone; between 0 and 1", "0.5");
        flag(spec, "--further", "hvp: stay at one point, as the steps of a spectrum do");
        spec.addOption(ConfigOptions.option(
                "--size",
                "N",
                "numbers of a mask or copy (" + BenchKind.MASK.size() + "), rows of a product (" + ProductWork.SIZE
                        + "); 1 or more"));
        add(spec, "--samples", "N", "images of a mask by Fisher values; 1 or more", "1024");
        add(spec, "--threads", "N", "1 or more", Integer.toString(Machine.threads()));
        add(spec, "--runs", "N", "repetitions in all, and not one more; 1 or more", "13");
        spec.addOption(ConfigOptions.option(
                "--warm-up",
                "N",
                "how many of the repetitions, the first, are left out of the figures; 0 to runs - 1 (" + WARM_UP
                        + ", fewer where there are no more runs)"));
        flag(
                spec,
                "--alone",
                "without what mask, fisher, convolutions, lanes, loading and saving are measured against");
        add(spec, "--precision", "NAME", Values.names(Precision.class), Values.id(Precision.FLOAT));
    }

    static void add(CommandSpec spec, String name, String label, String description, String standard) {
        spec.addOption(ConfigOptions.option(name, label, description + " (" + standard + ")").toBuilder()
                .defaultValue(standard)
                .build());
    }

    static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build());
    }

    /** What {@code kind} is done with. */
    BenchSettings settings(BenchKind kind) {
        String optimizer = options.matchedOptionValue("--optimizer", kind.optimizer());
        if (given("--optimizer")) {
            allowed("optimizer", optimizer, kind.optimizers());
        }
        double sparsity = Values.number("sparsity", text("--sparsity"));
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException("sparsity is " + text("--sparsity") + "; it must be between 0 and 1.");
        }
        Precision precision = precision();
        if (kind == BenchKind.CONVOLUTIONS && !text("--network").equals("resnet18")) {
            throw new IllegalArgumentException(
                    "network is \"" + text("--network") + "\"; for convolutions it must be resnet18.");
        }
        int width = whole("width");
        NetworkSpec network = NetworkSpec.parse(text("--network"), width, RandomImages.SHAPE, RandomImages.CLASSES);
        int size = given("--size") ? whole("size") : kind.size();
        if ((long) size * precision.bytes() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "size is " + size + "; it must be at most " + Integer.MAX_VALUE / 2 / precision.bytes() + ".");
        }
        return new BenchSettings(
                network,
                width,
                whole("batch"),
                optimizer,
                sparsity,
                given("--further"),
                size,
                whole("samples"),
                threads(),
                precision);
    }

    int threads() {
        return whole("threads");
    }

    int runs() {
        return whole("runs");
    }

    /** The repetitions that are left out, fewer than all. */
    int warmUp() {
        int runs = runs();
        if (!given("--warm-up")) {
            return Math.min(WARM_UP, runs - 1);
        }
        int value = Values.whole("warm-up", value("--warm-up"));
        if (value < 0 || value >= runs) {
            throw new IllegalArgumentException(
                    "warm-up is " + value + "; it must be 0 to runs - 1, which is " + (runs - 1) + ".");
        }
        return value;
    }

    Precision precision() {
        return Values.oneOf("precision", text("--precision"), Precision.class);
    }

    /** Whether {@code name} stands on the command line. */
    boolean given(String name) {
        return options.hasMatchedOption(name);
    }

    /** The value of {@code name}; null where it is not given. */
    String value(String name) {
        return options.matchedOptionValue(name, null);
    }

    /** The value of {@code name}, its default where it is not given. */
    String text(String name) {
        return options.commandSpec().findOption(name).getValue();
    }

    /** A whole number of 1 or more. */
    int whole(String name) {
        int value = Values.whole(name, text("--" + name));
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 1 or more.");
        }
        return value;
    }

    static void allowed(String name, String value, List<String> values) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException(
                    name + " is \"" + value + "\"; it must be one of " + String.join(", ", values) + ".");
        }
    }
}
