package basin.sweep;

import basin.train.Experiments;
import basin.train.MemoryNeed;
import basin.train.MemoryShare;

/** This machine: runs and rows wait until the memory that they take is free. */
public final class LocalPlace implements Place, SurfacePlace {
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
    public String rows(String block) throws InterruptedException {
        SurfaceBlock rows = SurfaceBlock.parse(block);
        MemoryNeed need = MemoryNeed.ofSurface(rows.config());
        memory.take(need);
        try {
            return rows.compute();
        } finally {
            memory.giveBack(need);
        }
    }

    @Override
    public void close() {}
}
