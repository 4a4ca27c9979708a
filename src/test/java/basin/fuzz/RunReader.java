package basin.fuzz;

import basin.io.Resume;
import basin.io.RunFolder;
import basin.io.report.Language;
import basin.io.report.Report;
import basin.io.report.ReportInput;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.Objects;

/** Reads all of a run's folder, as the commands on stored runs do; of some that it can read, it makes the report. */
final class RunReader implements Format.Reader {
    private static final int REPORTS = 256;

    private final Path folder;
    private int read;

    RunReader(Path folder) {
        this.folder = folder;
    }

    @Override
    public Runnable read() {
        RunFolder run = RunFolder.open(folder);
        run.sharedPlanes();
        for (int lane = 0; lane < run.config().lanes().size(); lane++) {
            run.masks(lane);
            run.planes(lane);
            run.timeline(lane);
            run.countedCost(lane);
            run.weights(lane).forEach(w -> Objects.requireNonNull(w.weights().get()));
        }
        run.done();
        RunConfig config = run.config();
        Resume.of(run, config, run.provenance(), false);
        boolean report = read++ % REPORTS == 0;
        return report ? () -> report(run) : () -> {};
    }

    /** What stands in a file is text in a report, whatever it is. */
    private static void report(RunFolder run) {
        if (Report.html(ReportInput.of(run), Language.ENGLISH).contains("<script")) {
            throw new AssertionError("A file's text became part of a page.");
        }
    }
}
