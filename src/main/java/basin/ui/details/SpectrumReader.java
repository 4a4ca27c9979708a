package basin.ui.details;

import basin.io.SpectrumTimeline;
import basin.ui.base.Identity;
import basin.ui.fx.Bridge;
import basin.ui.run.Archive;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the spectra that a run keeps whenever one of its lanes has a new one. On the user interface's thread alone. */
final class SpectrumReader {
    private static final Logger LOG = LoggerFactory.getLogger(SpectrumReader.class);

    private final RunViewModel run;
    private final Bridge bridge;
    private final Runnable told;
    private List<SpectrumTimeline> timelines = List.of();
    private List<Object> seen = List.of();
    private boolean reading;

    /** {@code told} runs after something was read. */
    SpectrumReader(RunViewModel run, Bridge bridge, Runnable told) {
        this.run = run;
        this.bridge = bridge;
        this.told = told;
    }

    /** What was read, one a lane; empty before. */
    List<SpectrumTimeline> timelines() {
        return timelines;
    }

    void forget() {
        timelines = List.of();
        seen = List.of();
    }

    /** Reads if there is something new; what is found is kept by the end of its measurement. */
    void follow() {
        List<Object> now = run.lanes().stream()
                .<Object>map(s -> s.work().isEmpty() && s.spectrum() != null ? s.spectrum() : "")
                .toList();
        boolean same = now.size() == seen.size()
                && IntStream.range(0, now.size()).allMatch(i -> Identity.same(now.get(i), seen.get(i)));
        if (same || reading) {
            return;
        }
        seen = now;
        reading = true;
        Archive from = run.archive();
        bridge.background(
                () -> IntStream.range(0, now.size())
                        .mapToObj(i -> SpectrumTimeline.of(from.spectra(i)))
                        .toList(),
                found -> {
                    reading = false;
                    if (Identity.same(from, run.archive())) {
                        timelines = found;
                        told.run();
                    }
                },
                e -> {
                    reading = false;
                    LOG.warn("The spectra of the run cannot be read.", e);
                });
    }
}
