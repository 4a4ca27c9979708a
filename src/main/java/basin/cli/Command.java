package basin.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line. */
interface Command {
    /** Adds its options and parameters to {@code spec}, which has its name. */
    void describe(CommandSpec spec);

    /**
     * Does it; an {@link IllegalArgumentException} with a sentence where the input is bad.
     *
     * @return the exit status
     */
    int run(ParseResult options, Terminal terminal) throws Exception;
}
