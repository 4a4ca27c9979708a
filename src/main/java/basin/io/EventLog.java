package basin.io;

import basin.train.Checks;
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
            for (String line : whole.lines().toList()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                events.add(Json.parse(file, place(events.size()), bytes, Event.class));
            }
        }
        return events;
    }

    private static String place(int index) {
        return "in line " + (index + 1) + ", ";
    }

    /** Refuses {@code events}, the lines of {@code file}, where one cannot be of a run of {@code lanes} lanes. */
    static void check(Path file, List<Event> events, int lanes) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.lane() < 0 || event.lane() >= lanes) {
                throw Disk.damaged(
                        file, place(i) + "lane is " + event.lane() + "; it must be between 0 and " + (lanes - 1));
            }
            if (event.step() < 0) {
                throw Disk.damaged(file, place(i) + "step is " + event.step() + "; it must be 0 or more");
            }
            if (event.kind().equals(Event.SETTING)) {
                String fault = fault(event);
                if (!fault.isEmpty()) {
                    throw Disk.damaged(file, place(i) + Disk.part(fault));
                }
            }
        }
    }

    private static String fault(Event setting) {
        try {
            List<Checks.Fault> faults = Checks.of(setting.live(), setting.lane());
            return faults.isEmpty() ? "" : faults.get(0).sentence();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Leaves those events of {@code file} that {@code keep} holds for. */
    static void retain(Path file, Predicate<Event> keep) {
        StringBuilder text = new StringBuilder();
        read(file).stream().filter(keep).forEach(e -> text.append(line(e)));
        Disk.replace(file, ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
