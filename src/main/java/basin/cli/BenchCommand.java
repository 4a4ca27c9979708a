package basin.cli;

import basin.io.Versions;
import basin.kernel.Machine;
import basin.kernel.Precision;
import basin.model.NetworkSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code bench WHAT}: times one piece of work, so that it can be compared with another program's. */
final class BenchCommand implements Command {
    private static final List<String> WORK = List.of("gradient", "step", "forward", "hvp", "mask");
    private static final List<String> OPTIMIZERS = List.of("sgd", "sam", "ssam", "ssam-f", "ssam-d");
    private static final double NANOS_A_MILLI = 1e6;
    private static final int WARM_UP = 3;

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Times one piece of work on random images of 3 x 32 x 32 in ten classes.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WHAT")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("one of " + String.join(", ", WORK))
                .build());
        add(spec, "--network", "NAME", "as for train", "resnet18");
        add(spec, "--width", "N", "channels of the first stage of resnet18; 1 or more", "16");
        add(spec, "--batch", "N", "samples; 1 or more", "32");
        add(
                spec,
                "--optimizer",
                "NAME",
                "of a step or mask: " + String.join(", ", OPTIMIZERS) + "; ssam has a fixed random mask",
                "ssam");
        add(spec, "--sparsity", "X", "share left alone; between 0 and 1", "0.5");
        add(spec, "--threads", "N", "1 or more", Integer.toString(Machine.threads()));
        add(spec, "--runs", "N", "repetitions that count; 1 or more", "10");
        add(spec, "--precision", "NAME", Values.names(Precision.class), Values.id(Precision.FLOAT));
    }

    private static void add(CommandSpec spec, String name, String label, String description, String standard) {
        spec.addOption(ConfigOptions.option(name, label, description + " (" + standard + ")").toBuilder()
                .defaultValue(standard)
                .build());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        String what = options.matchedPositionalValue(0, "");
        allowed("WHAT", what, WORK);
        String optimizer = text(options, "--optimizer");
        allowed("optimizer", optimizer, OPTIMIZERS);
        int threads = whole(options, "threads");
        int runs = whole(options, "runs");
        double sparsity = Values.number("sparsity", text(options, "--sparsity"));
        if (!(sparsity >= 0 && sparsity <= 1)) {
            throw new IllegalArgumentException(
                    "sparsity is " + text(options, "--sparsity") + "; it must be between 0 and 1.");
        }
        Precision precision = Values.oneOf("precision", text(options, "--precision"), Precision.class);
        RandomImages images = new RandomImages(whole(options, "batch"));
        NetworkSpec spec = NetworkSpec.parse(
                text(options, "--network"), whole(options, "width"), images.shape(), images.classes());
        BenchWork.Settings settings = new BenchWork.Settings(what, optimizer, sparsity, threads, precision);
        double[] millis;
        try (BenchWork work = new BenchWork(spec, images, settings)) {
            millis = time(work, runs);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        boolean step = what.equals("step") || what.equals("mask");
        line.put("peer", "basin " + Versions.basin());
        line.put("what", what);
        line.put("network", spec.text());
        line.put("width", whole(options, "width"));
        line.put("batch", images.size());
        line.put("parameters", spec.layout().size());
        line.put("optimizer", step ? optimizer : null);
        line.put("sparsity", step ? sparsity : null);
        line.put("channels_last", null);
        line.put("threads", threads);
        line.put("median_ms", rounded(median(millis)));
        line.put("min_ms", rounded(millis[0]));
        line.put("max_ms", rounded(millis[millis.length - 1]));
        terminal.out().println(options.hasMatchedOption("--json") ? JsonLine.of(line) : plain(line));
        return 0;
    }

    private static void allowed(String name, String value, List<String> values) {
        if (!values.contains(value)) {
            throw new IllegalArgumentException(
                    name + " is \"" + value + "\"; it must be one of " + String.join(", ", values) + ".");
        }
    }

    private static String text(ParseResult options, String name) {
        return options.commandSpec().findOption(name).getValue();
    }

    private static int whole(ParseResult options, String name) {
        int value = Values.whole(name, text(options, "--" + name));
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 1 or more.");
        }
        return value;
    }

    private static double[] time(BenchWork work, int runs) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 1000) / 1000.0;
    }

    private static String plain(Map<String, Object> line) {
        return String.format(
                Locale.ROOT,
                "%s %s width %s batch %s, %s threads: median %s ms, %s to %s",
                line.get("what"),
                line.get("network"),
                line.get("width"),
                line.get("batch"),
                line.get("threads"),
                line.get("median_ms"),
                line.get("min_ms"),
                line.get("max_ms"));
    }
}
