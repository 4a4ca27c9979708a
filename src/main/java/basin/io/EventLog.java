package basin.io;

import basin.train.Event;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The lines of {@code events.jsonl}, one JSON object an event. */
final class EventLog {
    private EventLog() {}

    /** An event whose values are in the order of their names, so that the same event gives the same line. */
    private record Line(int lane, int step, String kind, Map<String, Object> values) {
        Line(Event e) {
            this(e.lane(), e.step(), e.kind(), new TreeMap<>(e.values()));
        }
    }

    /** {@code event} as a line, with its end. */
    static String line(Event event) {
        return Json.line(new Line(event)) + "\n";
    }

    /** The whole lines of {@code file}; a last one without its end is left out. */
    static List<Event> read(Path file) {
        List<Event> events = new ArrayList<>();
        if (Files.exists(file)) {
            String text = new String(Disk.read(file), StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().forEach(l -> events.add(Json.parse(file, l.getBytes(StandardCharsets.UTF_8), Event.class)));
        }
        return events;
    }

    /** Leaves those events of {@code file} that {@code keep} holds for. */
    static void retain(Path file, Predicate<Event> keep) {
        StringBuilder text = new StringBuilder();
        read(file).stream().filter(keep).forEach(e -> text.append(line(e)));
        Disk.replace(file, ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
