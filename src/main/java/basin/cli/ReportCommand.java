package basin.cli;

import basin.io.RunFolder;
import basin.io.StudyFolder;
import basin.io.SweepFolder;
import basin.io.report.Language;
import basin.io.report.Report;
import basin.io.report.RunsReport;
import basin.sweep.StudyReport;
import basin.sweep.SweepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report RUN…}: one HTML file of a run, of several beside each other, of a study over seeds, or of a sweep. */
final class ReportCommand implements Command {
    /** The report's name in a run's folder. */
    static final String NAME = "report.html";

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Writes one HTML file: a run with curves, table and pictures; several runs beside each other; a"
                                + " study of compare --seeds; or a sweep.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("RUN")
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(String[].class)
                .description("the folder of a run, of a study or of a sweep")
                .build());
        spec.addOption(ConfigOptions.option(
                "--out", "FILE", "the file to write (" + NAME + " in the folder of the run; several need one)"));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws IOException {
        List<Path> folders = Stream.of(options.matchedPositionalValue(0, new String[0]))
                .map(t -> Paths.of("RUN", t))
                .toList();
        if (folders.size() > 1 && !options.hasMatchedOption("--out")) {
            throw new IllegalArgumentException(
                    "A report of several runs has no folder of its own; name its file by --out.");
        }
        String file = folders.get(0).resolve(NAME).toString();
        Path html = Paths.of("--out", options.matchedOptionValue("--out", file));
        write(folders, html);
        terminal.out()
                .println(
                        options.hasMatchedOption("--json")
                                ? JsonLine.of(Map.of("report", html.toString()))
                                : "Report: " + html);
        return 0;
    }

    private static void write(List<Path> folders, Path html) throws IOException {
        if (folders.size() > 1) {
            RunsReport.write(folders.stream().map(RunFolder::open).toList(), html, Language.ENGLISH);
        } else if (SweepFolder.is(folders.get(0))) {
            SweepReport.write(folders.get(0), html, Language.ENGLISH);
        } else if (StudyFolder.is(folders.get(0))) {
            StudyReport.write(folders.get(0), html, Language.ENGLISH);
        } else {
            Report.write(RunFolder.open(folders.get(0)), html, Language.ENGLISH);
        }
    }
}
