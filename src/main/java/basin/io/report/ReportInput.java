package basin.io.report;

import basin.io.Provenance;
import basin.io.RunFolder;
import basin.train.Event;
import basin.train.LaneConfig;
import basin.train.MaskView;
import basin.train.MetricRow;
import basin.train.RunConfig;
import basin.train.SharpnessView;
import basin.train.SpectrumView;
import basin.train.Surface;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report tells. Immutable.
 *
 * @param config of the run
 * @param provenance of the run
 * @param events of all lanes
 * @param lanes one for each of the configuration's, in its order
 */
public record ReportInput(RunConfig config, Provenance provenance, List<Event> events, List<Lane> lanes) {
    /** Copies the lists. */
    public ReportInput {
        events = List.copyOf(events);
        lanes = List.copyOf(lanes);
    }

    /**
     * One lane's results; what was not measured is null.
     *
     * @param config it was trained with
     * @param rows row i is step i
     * @param surface the last and finest
     * @param spectrum the last and finest
     * @param sharpness the last
     * @param mask the last
     * @param countedCost floating-point operations run over SGD's; NaN where not known
     * @param failure why it ended early, a sentence; empty otherwise
     */
    public record Lane(
            LaneConfig config,
            List<MetricRow> rows,
            Surface surface,
            SpectrumView spectrum,
            SharpnessView sharpness,
            MaskView mask,
            double countedCost,
            String failure) {
        /** Copies the list. */
        public Lane {
            rows = List.copyOf(rows);
        }
    }

    /** What lies in {@code folder}. Files that are damaged are an {@link IllegalArgumentException}. */
    public static ReportInput of(RunFolder folder) {
        List<Event> events = folder.events();
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < folder.config().lanes().size(); i++) {
            lanes.add(new Lane(
                    folder.config().lanes().get(i),
                    folder.rows(i),
                    last(folder.surfaces(i)),
                    last(folder.spectra(i)),
                    last(folder.findings(i, SharpnessView.class)),
                    last(folder.masks(i)),
                    folder.countedCost(i),
                    failure(events, i)));
        }
        return new ReportInput(folder.config(), folder.provenance(), events, lanes);
    }

    /** The sentence with which lane {@code lane} failed; empty where it did not. */
    static String failure(List<Event> events, int lane) {
        return events.stream()
                .filter(e -> e.lane() == lane && e.kind().equals("state"))
                .map(e -> String.valueOf(e.values().getOrDefault("reason", "")))
                .reduce("", (before, after) -> after);
    }

    private static <T> T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }
}
