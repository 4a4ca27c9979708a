package basin.train;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the default example without a window and logs where its time goes; for a person at a terminal, no test. */
final class DefaultExampleRun {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultExampleRun.class);

    private DefaultExampleRun() {}

    /** Arguments: none, or {@code unmeasured} to leave surfaces and spectra out. */
    public static void main(String[] args) throws InterruptedException {
        RunConfig.Measure m = Defaults.measure();
        RunConfig.Measure measure = args.length == 0
                ? m
                : new RunConfig.Measure(
                        0,
                        m.side(),
                        m.finalSide(),
                        m.samples(),
                        m.span(),
                        m.steps(),
                        m.finalSteps(),
                        m.probes(),
                        m.spectrumSamples());
        RunConfig config = Defaults.run().draft().measure(measure).config();
        long start = System.nanoTime();
        try (Experiment e = Experiments.open(config, new Clock(start))) {
            e.start();
            boolean ended = e.await(Duration.ofMinutes(10));
            LOG.info("{} after {}", ended ? "ended" : "NOT ended", seconds(start));
            for (int lane = 0; lane < config.lanes().size(); lane++) {
                LaneSnapshot s = e.latest(lane);
                double steps = e.rows(lane, 0).stream()
                                .mapToDouble(MetricRow::stepMillis)
                                .sum()
                        / 1000;
                LOG.info(String.format(
                        Locale.ROOT,
                        "%-7s %s test %.3f train %.3f ms %.2f steps %.1f s cost %.2f lambda %s",
                        s.config().name(),
                        s.state(),
                        s.testAccuracy(),
                        s.trainAccuracy(),
                        s.stepMillis(),
                        steps,
                        s.countedCost(),
                        s.spectrum() == null
                                ? "-"
                                : s.spectrum().spectrum().eigenvalues()[0] + " / "
                                        + s.spectrum().spectrum().ratio()));
            }
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    /** Logs when what is complete. */
    private record Clock(long start) implements RunSink {
        @Override
        public void event(Event event) {
            if (!event.kind().equals("mask")) {
                LOG.info(
                        "{} lane {} step {} {} {}",
                        seconds(start),
                        event.lane(),
                        event.step(),
                        event.kind(),
                        event.values());
            }
        }
    }
}
