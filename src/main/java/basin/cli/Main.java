package basin.cli;

import basin.io.Document;
import basin.kernel.MissingLibraryException;
import basin.sweep.StoredSweep;
import basin.train.Experiments;
import basin.train.Failures;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line: arguments in, exit status out. 0 is success, 1 a failure while working, 2 bad input. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private Main() {}

    /** Does what {@code args} say, on the standard streams; the exit status. */
    public static int run(String... args) {
        return run(Terminal.standard(), args);
    }

    /** Whether {@code args} name a file or folder to be shown in the window, and no command. */
    public static boolean opens(String... args) {
        return args.length == 1
                && !args[0].startsWith("-")
                && !commands(Experiments::resume, new BenchProcess()).containsKey(args[0])
                && Paths.exists(args[0]);
    }

    /** Checks what is to be shown in the window, {@code path}; the exit status, 0 where it can be. */
    public static int check(String path) {
        Terminal terminal = Terminal.standard();
        return guarded(terminal, () -> {
            if (!StoredSweep.is(Path.of(path))) {
                Document.of(Path.of(path));
            }
            return 0;
        });
    }

    /** Says why what is to be shown in the window, {@code path}, is not, and what shows it all the same; the exit status. */
    public static int unseen(String path, String reason) {
        Terminal.standard()
                .err()
                .println("No window can be shown here (" + reason + "); \"report\" writes the run in " + path
                        + " to one HTML file.");
        return FAILED;
    }

    /** Trains the default example in the terminal and writes its report, where no window can be shown; the exit status. */
    public static int example(String reason) {
        Terminal terminal = Terminal.standard();
        String sentence = "No window can be shown here (" + reason
                + "), so the default example trains in the terminal and a report follows.";
        return guarded(terminal, () -> new Example(Experiments::resume).run(sentence, terminal));
    }

    /** As {@link #run(String...)}, on {@code terminal}. */
    static int run(Terminal terminal, String... args) {
        return run(terminal, Experiments::resume, new BenchProcess(), args);
    }

    /** As {@link #run(String...)}, with experiments from {@code opener} and other programs run by {@code program}. */
    static int run(Terminal terminal, Opener opener, BenchProgram program, String... args) {
        Map<String, Command> commands = commands(opener, program);
        CommandLine line = commandLine(commands);
        return guarded(terminal, () -> {
            ParseResult result = line.parseArgs(args);
            while (result.hasSubcommand()) {
                result = result.subcommand();
            }
            CommandLine chosen = result.commandSpec().commandLine();
            if (result.isUsageHelpRequested() || chosen == line) {
                chosen.usage(terminal.out());
                return 0;
            }
            return commands.get(result.commandSpec().name()).run(result, terminal);
        });
    }

    private interface Work {
        int run() throws Exception;
    }

    private static int guarded(Terminal terminal, Work work) {
        try {
            return work.run();
        } catch (CommandLine.ParameterException e) {
            terminal.err().println(Sentences.of(e));
            return BAD_INPUT;
        } catch (IllegalArgumentException | MissingLibraryException e) {
            LOG.info("Bad input", e);
            terminal.err().println(Sentences.one(e.getMessage()));
            return BAD_INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            terminal.err().println("Interrupted.");
            return FAILED;
        } catch (OutOfMemoryError e) {
            LOG.error("The memory did not suffice", e);
            terminal.err().println(Failures.unforeseen(e));
            return FAILED;
        } catch (Exception | LinkageError e) {
            LOG.error("The command failed", e);
            terminal.err().println(Sentences.one("The command failed: " + e));
            return FAILED;
        }
    }

    private static Map<String, Command> commands(Opener opener, BenchProgram program) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("info", new InfoCommand());
        commands.put(TrainCommand.TRAIN, new TrainCommand(opener));
        commands.put(TrainCommand.COMPARE, new TrainCommand(opener));
        commands.put("presets", new PresetsCommand());
        commands.put("data", new DataCommand());
        commands.put("sweep", new SweepCommand(opener));
        commands.put("landscape", new LandscapeCommand());
        commands.put("spectrum", new SpectrumCommand());
        commands.put("sharpness", new SharpnessCommand());
        commands.put("convergence", new ConvergenceCommand());
        commands.put("ratio", new RatioCommand());
        commands.put("masks", new MasksCommand());
        commands.put("export", new ExportCommand());
        commands.put("import", new ImportCommand());
        commands.put("report", new ReportCommand());
        commands.put("resume", new ResumeCommand(opener));
        commands.put("bench", new BenchCommand(program));
        return commands;
    }

    private static CommandLine commandLine(Map<String, Command> commands) {
        CommandSpec root = spec("basin");
        root.usageMessage()
                .description("A laboratory for sharpness-aware training: without arguments its window, with the folder"
                        + " of a run or a file .basin the window on that, with others this command line.");
        commands.forEach((name, command) -> {
            CommandSpec spec = spec(name);
            spec.addOption(OptionSpec.builder("--json")
                    .type(boolean.class)
                    .description("print JSON, an object a line")
                    .build());
            command.describe(spec);
            root.addSubcommand(name, spec);
        });
        CommandLine line = new CommandLine(root);
        line.setPosixClusteredShortOptionsAllowed(false);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    private static CommandSpec spec(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().width(110).sortOptions(false).abbreviateSynopsis(true);
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("show this")
                .build());
    }

    /** The texts of the positional arguments. */
    static List<String> arguments(ParseResult options) {
        return options.matchedPositionals().stream()
                .map(p -> p.<Object>getValue().toString())
                .toList();
    }
}
