package basin.cli;

import basin.sweep.SweepResult;
import basin.sweep.SweepSpec;
import basin.sweep.SweepTable;
import basin.sweep.SweepTask;
import basin.sweep.SweepText;
import basin.sweep.Variation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the terminal shows while a sweep trains: a line a run, or a table that stays in its place. One thread at a time. */
final class SweepProgress {
    private static final double MEGA = 1e6;
    private static final String CLEAR = "\u001b[K";

    private final SweepCost cost;
    private final Variation varied;
    private final Map<String, SweepResult> known = new LinkedHashMap<>();
    private final int total;
    private final int before;
    private final TimeLeft left;
    private long done;
    private int fresh;
    private int drawn;

    /** Of {@code spec}, of which {@code results} are there; with {@code again} those that failed are none. */
    SweepProgress(SweepSpec spec, SweepCost cost, Map<String, SweepResult> results, boolean again) {
        this.cost = cost;
        varied = Variation.of(spec.tasks().stream().map(SweepTask::config).toList());
        double todo = 0;
        for (SweepTask task : spec.tasks()) {
            SweepResult result = results.get(task.id());
            if (result == null || (again && !result.failure().isEmpty())) {
                todo += cost.operations(task.id());
            } else {
                known.put(task.id(), result);
            }
        }
        total = spec.tasks().size();
        before = known.size();
        left = new TimeLeft((long) (todo / MEGA), System::nanoTime);
    }

    /** The first line. */
    String begin(Path folder, int workers) {
        left.of(0);
        return "Training " + total + " runs into " + folder + ", " + workers + " at once"
                + (before == 0 ? "" : "; " + before + " are done");
    }

    /** What is printed after {@code result}; {@code inPlace} writes over what was printed last. */
    String next(SweepResult result, boolean inPlace) {
        known.put(result.id(), result);
        done += (long) (cost.operations(result.id()) / MEGA);
        fresh++;
        String count = (before + fresh) + "/" + total + "  ";
        String time = left.of(done);
        if (!inPlace) {
            return count + varied.words(result.config()) + ": " + words(result) + "  " + time + "\n";
        }
        List<String> lines = new ArrayList<>(SweepText.lines(SweepTable.of(List.copyOf(known.values()))));
        lines.add(LiveTable.bar((double) (before + fresh) / total) + "  " + count + time);
        StringBuilder text = new StringBuilder(drawn == 0 ? "" : String.format("\r\u001b[%dA", drawn));
        lines.forEach(l -> text.append(l).append(CLEAR).append('\n'));
        drawn = lines.size();
        return text.toString();
    }

    private static String words(SweepResult result) {
        if (!result.failure().isEmpty()) {
            return "failed. " + result.failure();
        }
        return String.format(
                Locale.ROOT,
                "test %.2f %% last, %.2f %% best",
                100 * result.lastAccuracy(),
                100 * result.bestAccuracy());
    }
}
