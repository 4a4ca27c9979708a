package basin.cli;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.io.RunWriter;
import basin.io.report.Language;
import basin.io.report.Report;
import basin.train.Defaults;
import basin.train.RunConfig;
import java.nio.file.Path;

/** The default example in the terminal, with a report at its end: what a first start shows where no window can be. */
final class Example {
    private final Opener opener;

    Example(Opener opener) {
        this.opener = opener;
    }

    /** Says {@code reason}, trains and reports; the exit status. */
    int run(String reason, Terminal terminal) throws Exception {
        terminal.out().println(reason);
        RunConfig config = Defaults.run();
        RunFolder run = RunFolder.create(RunFolder.next(config), config, Provenance.here(config));
        int status;
        try (RunWriter writer = RunWriter.goOn(run)) {
            status = new Training(run, terminal, false).run(opener.start(config, writer), writer);
        }
        Path html = run.path().resolve(ReportCommand.NAME);
        Report.write(run, html, Language.ENGLISH);
        terminal.out().println("Report: " + html.toAbsolutePath().toUri());
        return status;
    }
}
