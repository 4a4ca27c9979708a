package basin.cli;

import basin.kernel.Machine;
import basin.sweep.SweepResult;
import basin.sweep.SweepTask;
import basin.sweep.Variation;
import basin.train.Experiments;
import basin.train.MemoryNeed;
import basin.train.MemoryShare;
import basin.train.RunConfig;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the runs of a sweep take, counted before any of them begins. */
final class SweepCost {
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;

    private final List<SweepTask> tasks;
    private final Map<RunConfig, MemoryNeed> needs = new HashMap<>();
    private final Map<String, Double> operations = new HashMap<>();

    /** Of {@code tasks}; an {@link IllegalArgumentException} with a sentence where one needs more than there is. */
    SweepCost(List<SweepTask> tasks) {
        this.tasks = tasks;
        for (SweepTask task : tasks) {
            operations.put(task.id(), Experiments.operations(task.config()));
            need(task);
        }
    }

    private MemoryNeed need(SweepTask task) {
        RunConfig alike = task.config().draft().seed(0).config();
        return needs.computeIfAbsent(alike, Experiments::memory);
    }

    /** The floating-point operations of the run with this id. */
    double operations(String id) {
        return operations.get(id);
    }

    /** The threads of the run that has most of them. */
    int threads() {
        return tasks.stream().mapToInt(t -> t.config().threads()).max().orElse(1);
    }

    /** How many runs this machine carries at once, by its cores and its memory. */
    int workers() {
        MemoryNeed largest = needs.values().stream()
                .max(Comparator.comparingLong(MemoryNeed::bytes))
                .orElseThrow();
        long carried =
                Math.min(Machine.cores() / threads(), MemoryShare.ofMachine().carries(largest));
        return (int) Math.max(1, Math.min(carried, tasks.size()));
    }

    /** A line a run, and one for all; {@code done} by their ids. */
    void print(Map<String, SweepResult> done, int workers, Terminal terminal) {
        Variation varied = Variation.of(tasks.stream().map(SweepTask::config).toList());
        double left = 0;
        for (SweepTask task : tasks) {
            double own = operations(task.id());
            boolean known = done.containsKey(task.id());
            left += known ? 0 : own;
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s  %8.2f GB %12.3f Tflop  %-5s %s",
                            task.id(),
                            need(task).bytes() / GIGA,
                            own / TERA,
                            known ? "done" : "",
                            varied.words(task.config())));
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d runs, %d at once, %.3f Tflop left to do.",
                        tasks.size(),
                        workers,
                        left / TERA));
    }
}
