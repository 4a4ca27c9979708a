package basin.io;

import basin.train.LaneCheckpoint;
import basin.train.MetricRow;
import basin.train.Past;
import basin.train.RunConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a run needs to go on; read before {@link RunWriter#goOn} removes what comes again.
 *
 * @param config what it trains
 * @param past the newest checkpoint of each lane that has one (the others start anew), rows and events
 * @param differences what is not as it was, in words; the bits may differ where there are any
 */
public record Resume(RunConfig config, Past past, List<String> differences) {
    /** Copies the list. */
    public Resume {
        differences = List.copyOf(differences);
    }

    /**
     * Reads what {@code run} needs to go on.
     *
     * @param wanted the run's own settings, or with other threads or precision
     * @param here what it would go on with
     * @param allowDifferent whether it may go on where the bits may differ; refused with a sentence otherwise
     */
    public static Resume of(RunFolder run, RunConfig wanted, Provenance here, boolean allowDifferent) {
        List<String> differences = new ArrayList<>(run.provenance().differences(here));
        RunConfig then = run.config();
        Provenance.compare(differences, "the precision", Json.id(then.precision()), Json.id(wanted.precision()));
        Provenance.compare(differences, "the number of threads", then.threads(), wanted.threads());
        if (!differences.isEmpty() && !allowDifferent) {
            throw new IllegalArgumentException("The run " + run.path() + " would not go on with the same bits: "
                    + String.join(", ", differences) + "; --allow-different goes on all the same.");
        }
        List<LaneCheckpoint> lanes = IntStream.range(0, then.lanes().size())
                .mapToObj(run::checkpoint)
                .flatMap(Optional::stream)
                .toList();
        List<List<MetricRow>> rows =
                IntStream.range(0, then.lanes().size()).mapToObj(run::rows).toList();
        return new Resume(wanted, new Past(lanes, rows, run.events(), shown(run, lanes)), differences);
    }

    private static List<Past.Shown> shown(RunFolder run, List<LaneCheckpoint> lanes) {
        return lanes.stream()
                .map(c -> new Past.Shown(
                        c.lane(),
                        newest(run.surfaces(c.lane()), s -> s.step() < c.step()),
                        newest(run.spectra(c.lane()), s -> s.step() < c.step())))
                .toList();
    }

    private static <T> T newest(List<T> all, Predicate<T> before) {
        return all.stream().filter(before).reduce((a, b) -> b).orElse(null);
    }
}
