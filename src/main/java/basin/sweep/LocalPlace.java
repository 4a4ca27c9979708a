package basin.sweep;

import basin.train.Experiments;
import basin.train.MemoryNeed;
import basin.train.MemoryShare;

/** This machine: runs wait until the memory that they take is free. */
public final class LocalPlace implements Place {
    private final TaskRun runs;
    private final MemoryShare memory = MemoryShare.ofMachine();

    /** Runs as {@code runs} does. */
    public LocalPlace(TaskRun runs) {
        this.runs = runs;
    }

    @Override
    public String run(String task) throws InterruptedException {
        MemoryNeed need = Experiments.memory(SweepTask.parse(task).config());
        memory.take(need);
        try {
            return runs.run(task);
        } finally {
            memory.giveBack(need);
        }
    }

    @Override
    public void close() {}
}
