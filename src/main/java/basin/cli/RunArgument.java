package basin.cli;

import basin.io.RunFolder;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The argument RUN of commands that work on a stored run. */
final class RunArgument {
    private RunArgument() {}

    /** Its description. */
    static PositionalParamSpec spec() {
        return PositionalParamSpec.builder()
                .paramLabel("RUN")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("the folder of a run")
                .build();
    }

    /** The run it names, every file checked. */
    static RunFolder open(ParseResult options) {
        String text = options.matchedPositionalValue(0, "");
        return RunFolder.open(Paths.of("RUN", text));
    }
}
