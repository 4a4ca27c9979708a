package basin.sweep;

import basin.train.Experiment;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One run of a study or a sweep: nothing of it is looked at before its end. */
final class Trainings {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Surfaces are not looked at: the fewest places that show a middle. */
    private static final int SIDE = 3;

    private Trainings() {}

    /**
     * {@code run} with one spectrum after the last epoch in place of all measurements, over the same samples; its
     * eigenvalues are those of the first probe. None where {@code run} measures nothing by itself.
     */
    static RunConfig once(RunConfig run) {
        RunConfig.Measure m = run.measure();
        int every = m.everyEpochs() == 0 ? 0 : run.epochs();
        int steps = m.finalSteps();
        return run.draft()
                .measure(new RunConfig.Measure(
                        every, SIDE, SIDE, m.samples(), m.span(), steps, steps, 1, m.spectrumSamples()))
                .config();
    }

    /** Trains {@code experiment} to its end, blocking; where its lanes ended. */
    static List<LaneSnapshot> train(Experiment experiment) throws InterruptedException {
        experiment.start();
        while (!experiment.await(POLL)) {
            Thread.onSpinWait();
        }
        return IntStream.range(0, experiment.config().lanes().size())
                .mapToObj(experiment::latest)
                .toList();
    }
}
