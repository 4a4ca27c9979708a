package basin.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What befalls a program's files, and at which of its writing operations, counted from 0. Thread safe. */
final class Fault {
    private final Kind kind;
    private int at;
    private final Unsynced unsynced = new Unsynced();
    private int count;
    private int strikes;

    /** The kinds of faults. */
    enum Kind {
        /** Nothing. */
        NONE("nothing"),
        /** The process ends: a write is half done, and nothing after reaches the disk. */
        CRASH("the process has ended"),
        /** As a crash, and what was not synced is lost. */
        POWER_CUT("the machine is off"),
        /** There is no room for anything more. */
        FULL("No space left on device"),
        /** There is no room once, then there is again. */
        FULL_ONCE("No space left on device"),
        /** Nothing may be written any more. */
        READ_ONLY("Read-only file system");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }
    }

    /** What a writing operation does. */
    enum Operation {
        /** Makes a file or a folder, or adds bytes to one. */
        GROW,
        /** Renames, removes or cuts. */
        CHANGE,
        /** Waits until all is on the disk. */
        SYNC
    }

    /** Strikes at operation {@code at}. */
    Fault(Kind kind, int at) {
        this.kind = kind;
        this.at = at;
    }

    /** Lets it strike after {@code operations} more. */
    synchronized void strikeAfter(int operations) {
        at = count + operations;
    }

    /** The operations so far. */
    synchronized int count() {
        return count;
    }

    /** Whether it has struck just once. */
    synchronized boolean first() {
        return strikes == 1;
    }

    /** What was written and not synced. */
    Unsynced unsynced() {
        return unsynced;
    }

    /** Counts {@code operation}; whether it fails. */
    synchronized boolean strikes(Operation operation) {
        boolean due = count++ >= at;
        boolean now = due
                && switch (kind) {
                    case NONE -> false;
                    case CRASH, POWER_CUT -> true;
                    case FULL -> operation == Operation.GROW;
                    case FULL_ONCE -> operation == Operation.GROW && strikes == 0;
                    case READ_ONLY -> operation != Operation.SYNC;
                };
        strikes += now ? 1 : 0;
        return now;
    }

    /** As {@link #strikes}, as an exception about {@code file}. */
    void check(Operation operation, Path file) throws IOException {
        if (strikes(operation)) {
            throw failure(file);
        }
    }

    /** What the program is told. */
    IOException failure(Path file) {
        return new FileSystemException(file.toString(), null, kind.reason);
    }

    /** The reason that sentences name. */
    String reason() {
        return kind.reason;
    }

    /** After the program has ended: takes from the disk what a power cut would. */
    void settle() throws IOException {
        if (kind == Kind.POWER_CUT) {
            unsynced.drop();
        }
    }
}
