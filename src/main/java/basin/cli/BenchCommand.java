package basin.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code bench WHAT}: times one piece of work, or the whole table of them, so that it can be compared with others'. */
final class BenchCommand implements Command {
    private static final String ALL = "all";
    private static final String CHECK = "--check";
    private static final String KEPT_MEMORY = "--kept-memory";
    private static final List<String> OF_ALL =
            List.of("--rows", "--pairs", "--peer", "--python", "--libtorch", KEPT_MEMORY);
    private static final List<String> CHOSEN = List.of(
            "--network",
            "--width",
            "--batch",
            "--optimizer",
            "--sparsity",
            "--further",
            "--size",
            "--samples",
            "--runs",
            "--alone",
            "--precision",
            "--warm-up");

    private final BenchProgram program;

    BenchCommand(BenchProgram program) {
        this.program = program;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Times one piece of work on random images of 3 x 32 x 32 in ten classes:")
                .footer(Stream.concat(
                                BenchKind.names().stream()
                                        .map(name -> "  " + name + ": "
                                                + Values.oneOf("WHAT", name, BenchKind.class)
                                                        .text()),
                                Stream.of("  all: the whole table, with --peer in turn with PyTorch"))
                        .toArray(String[]::new));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("WHAT")
                .index("0")
                .arity("0..1")
                .required(false)
                .type(String.class)
                .description("one of " + names())
                .build());
        BenchOptions.describe(spec);
        spec.addOption(
                ConfigOptions.option("--rows", "NAMES", "all: these rows or kinds of row alone, as gradient,step-sgd"));
        BenchOptions.add(spec, "--pairs", "N", "all: how often each side is timed; 1 or more", "5");
        spec.addOption(ConfigOptions.option("--peer", "FILE", "all: the script that times PyTorch"));
        BenchOptions.add(spec, "--python", "COMMAND", "all: what runs the script", "python3");
        spec.addOption(ConfigOptions.option("--libtorch", "CLASSPATH", "all: the classes that time LibTorch"));
        BenchOptions.flag(
                spec,
                KEPT_MEMORY,
                "all: PyTorch and LibTorch keep the memory that a pass frees, which glibc hands back else");
        spec.addOption(ConfigOptions.option(
                CHECK,
                "FILE",
                "instead of WHAT: print loss and gradient's norm at the weights and on the batch (input, label) of a"
                        + " safetensors file"));
    }

    private static String names() {
        return Stream.concat(BenchKind.names().stream(), Stream.of(ALL)).collect(Collectors.joining(", "));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws InterruptedException {
        BenchOptions read = new BenchOptions(options);
        String what = options.matchedPositionalValue(0, "");
        boolean json = read.given("--json");
        if (read.given(CHECK)) {
            check(what, read, terminal, json);
        } else if (what.equals(ALL)) {
            all(read, terminal, json);
        } else {
            one(what, read, terminal, json);
        }
        return 0;
    }

    private static void check(String what, BenchOptions read, Terminal terminal, boolean json) {
        if (!what.isEmpty()) {
            throw new IllegalArgumentException(
                    "WHAT is \"" + what + "\"; with " + CHECK + " it must be left out, as nothing is timed.");
        }
        Map<String, Object> line = BenchCheck.of(Paths.of(CHECK, read.value(CHECK)), read);
        if (json) {
            terminal.out().println(JsonLine.of(line));
        } else {
            line.forEach((name, value) -> terminal.out().printf("%-24s %s%n", name.replace('_', ' '), value));
        }
    }

    private static void one(String what, BenchOptions read, Terminal terminal, boolean json) {
        if (what.isEmpty()) {
            throw new IllegalArgumentException("The argument WHAT is missing: one of " + names() + ".");
        }
        if (!BenchKind.names().contains(what)) {
            throw new IllegalArgumentException("WHAT is \"" + what + "\"; it must be one of " + names() + ".");
        }
        refuse(read, OF_ALL, "acts with all alone; leave it out");
        BenchKind kind = Values.oneOf("WHAT", what, BenchKind.class);
        BenchSettings settings = read.settings(kind);
        Map<String, Object> line = BenchLine.of(kind, settings, read.runs(), read.warmUp(), read.given("--alone"));
        terminal.out().println(json ? JsonLine.of(line) : BenchLine.plain(line));
    }

    private void all(BenchOptions read, Terminal terminal, boolean json) throws InterruptedException {
        refuse(read, CHOSEN, "is each row's own in all; leave it out");
        List<BenchRow> rows = BenchAll.rows(
                read.given("--rows") ? List.of(read.value("--rows").split(",", -1)) : List.of());
        BenchAll.Setting setting = new BenchAll.Setting(
                read.threads(),
                read.whole("pairs"),
                BenchOptions.WARM_UP,
                BenchProcess.basin(),
                read.given(KEPT_MEMORY),
                json);
        BenchPeers peers = BenchPeers.of(read.value("--peer"), read.text("--python"), read.value("--libtorch"));
        BenchAll all = new BenchAll(program, peers, setting, terminal);
        if (!read.given("--peer") && !read.given("--libtorch")) {
            all.note(
                    "PyTorch is not asked for, so that Basin's side alone is timed; --peer names the script that times it.");
        }
        all.run(rows);
    }

    private static void refuse(BenchOptions read, List<String> names, String why) {
        names.stream().filter(read::given).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("The option " + name + " " + why + ".");
        });
    }
}
