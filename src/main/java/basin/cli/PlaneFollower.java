package basin.cli;

import basin.io.RunWriter;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Stores a plane every few seconds while it is measured, and shows how far it is and the time left. */
final class PlaneFollower implements PlaneTask.Listener {
    private static final long SAVE_NANOS = 2_000_000_000L;
    private static final long SHOW_NANOS = 200_000_000L;
    private static final long ROW_NANOS = 5_000_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final RunWriter writer;
    private final Terminal terminal;
    private final boolean json;
    private final String name;
    private final AtomicBoolean cancelled;
    private final TimeLeft time;
    private long saved = System.nanoTime();
    private long shown = saved;

    /** Of the plane of {@code name}, which has {@code total} places; {@code cancelled} ends it. */
    PlaneFollower(RunWriter writer, Terminal terminal, boolean json, String name, int total, AtomicBoolean cancelled) {
        this.writer = writer;
        this.terminal = terminal;
        this.json = json;
        this.name = name;
        this.cancelled = cancelled;
        time = new TimeLeft(total, System::nanoTime);
    }

    @Override
    public boolean goesOn() {
        return !cancelled.get();
    }

    @Override
    public void reached(int done, int total, Supplier<PlaneView> soFar) {
        long now = System.nanoTime();
        String left = time.of(done);
        if (done < total && now - saved >= SAVE_NANOS) {
            writer.plane(soFar.get());
            saved = System.nanoTime();
        }
        if (now - shown >= (terminal.interactive() && !json ? SHOW_NANOS : ROW_NANOS)) {
            shown = now;
            show(done, total, left);
        }
    }

    private void show(int done, int total, String left) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("surfaceOf", name);
            object.put("done", done);
            object.put("total", total);
            object.put("left", left.replace(" left", ""));
            terminal.out().println(JsonLine.of(object));
            return;
        }
        String row = String.format("%s: %,d of %,d places, %s", name, done, total, left);
        terminal.out().print(terminal.interactive() ? CLEAR + row : row + System.lineSeparator());
        terminal.out().flush();
    }

    /** The line on the terminal is free again. */
    void end() {
        if (terminal.interactive() && !json) {
            terminal.out().print(CLEAR);
        }
    }
}
