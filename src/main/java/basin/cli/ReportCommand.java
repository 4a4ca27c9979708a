package basin.cli;

import basin.io.RunFolder;
import basin.io.report.Report;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report RUN}: one HTML file. */
final class ReportCommand implements Command {
    /** The report's name in a run's folder. */
    static final String NAME = "report.html";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Writes a run's report: one HTML file with curves, table and pictures.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option("--out", "FILE", "the file to write (" + NAME + " in the run's folder)"));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        Path file = run.path().resolve(NAME);
        Path html = Paths.of("--out", options.matchedOptionValue("--out", file.toString()));
        Report.write(run, html);
        terminal.out()
                .println(
                        options.hasMatchedOption("--json")
                                ? JsonLine.of(Map.of("report", html.toString()))
                                : "Report: " + html);
        return 0;
    }
}
