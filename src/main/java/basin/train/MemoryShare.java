package basin.train;

import basin.kernel.Machine;

/** The memory that runs side by side share: each takes what it needs and gives it back. Thread safe. */
public final class MemoryShare {
    private final long room;
    private final long vectorRoom;
    private long taken;
    private long takenVectors;

    /** A share of {@code room} bytes, of which vectors may take {@code vectorRoom}. */
    MemoryShare(long room, long vectorRoom) {
        this.room = room;
        this.vectorRoom = vectorRoom;
    }

    /** What this machine has for runs. */
    public static MemoryShare ofMachine() {
        return new MemoryShare(MemoryNeed.room(Machine.memory()), Machine.vectorMemory());
    }

    /** How many runs of {@code need} it carries at once. */
    public long carries(MemoryNeed need) {
        return Math.min(room / Math.max(1, need.bytes()), vectorRoom / Math.max(1, need.vectors()));
    }

    /** Waits until {@code need} is free, then takes it; one that is larger than all waits until it is alone. */
    public synchronized void take(MemoryNeed need) throws InterruptedException {
        while (taken > 0 && (taken + need.bytes() > room || takenVectors + need.vectors() > vectorRoom)) {
            wait();
        }
        taken += need.bytes();
        takenVectors += need.vectors();
    }

    /** Gives {@code need} back, which was taken. */
    public synchronized void giveBack(MemoryNeed need) {
        taken -= need.bytes();
        takenVectors -= need.vectors();
        notifyAll();
    }
}
