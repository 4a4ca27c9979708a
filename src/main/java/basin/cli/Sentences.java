package basin.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Errors as one sentence on one line. */
final class Sentences {
    private static final Pattern SECOND = Pattern.compile("\\. ([A-Z])([a-z]*(?: [a-z]+)* must )");

    private Sentences() {}

    /** {@code message} as one sentence: "rho is -1. It must be 0 or more." has two. */
    static String one(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        Matcher second = SECOND.matcher(line);
        String joined = second.replaceAll(
                m -> "; " + m.group(1).toLowerCase(Locale.ROOT) + Matcher.quoteReplacement(m.group(2)));
        String first =
                joined.isEmpty() ? joined : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }

    /** What was wrong with the arguments, and what is allowed. */
    static String of(CommandLine.ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof CommandLine.UnmatchedArgumentException u) {
            return unmatched(u, spec);
        }
        if (e instanceof CommandLine.MissingParameterException m) {
            ArgSpec arg = m.getMissing().get(0);
            return arg instanceof OptionSpec o
                    ? "The option " + o.longestName() + " needs a value: " + o.description()[0] + "."
                    : "The argument " + arg.paramLabel() + " is missing: " + arg.description()[0] + ".";
        }
        if (e instanceof CommandLine.OverwrittenOptionException o) {
            return "The option " + ((OptionSpec) o.getOverwritten()).longestName()
                    + " is given twice; once is allowed.";
        }
        return one(e.getMessage());
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException e, CommandSpec spec) {
        String word = e.getUnmatched().get(0);
        if (word.startsWith("-")) {
            List<String> near = e.getSuggestions();
            String all = spec.options().stream()
                    .map(OptionSpec::longestName)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return "The option " + word + " is unknown; "
                    + (near.isEmpty()
                            ? spec.name() + " takes " + all
                            : "the nearest is " + near.get(0) + ", and " + spec.name() + " --help lists all")
                    + ".";
        }
        List<String> commands = List.copyOf(spec.subcommands().keySet());
        return commands.isEmpty()
                ? "The argument \"" + word + "\" is one too many; " + spec.name() + " takes "
                        + spec.positionalParameters().size() + "."
                : "The command \"" + word + "\" is unknown; it must be one of " + String.join(", ", commands)
                        + ", or a run's folder or a file .basin that is there.";
    }
}
