package basin.sweep;

import basin.io.Disk;
import basin.io.Json;
import basin.train.Checks;
import basin.train.RunConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@link SweepSpec} and makes its runs. Used once. */
final class SpecReader {
    private static final int MOST = 100_000;
    private static final String TITLE = "title";
    private static final String SOURCE = "source";
    private static final String BASE = "base";
    private static final String GRID = "grid";
    private static final String LIST = "list";
    private static final List<String> PARTS = List.of(TITLE, SOURCE, BASE, GRID, LIST);

    private final Path file;
    private final byte[] text;
    private final Map<String, JsonNode> changes;
    private final Settings defaults = Settings.defaults();
    private final Map<String, SweepTask> tasks = new LinkedHashMap<>();

    SpecReader(Path file, byte[] text, Map<String, JsonNode> changes) {
        this.file = file;
        this.text = text;
        this.changes = changes;
    }

    SweepSpec read() {
        JsonNode spec = Json.parse(file, "", text, JsonNode.class);
        if (!spec.isObject()) {
            throw wrong("it must be an object");
        }
        for (Map.Entry<String, JsonNode> part : spec.properties()) {
            if (!PARTS.contains(part.getKey())) {
                throw wrong(Disk.plain(part.getKey()) + " is unknown; it may hold " + String.join(", ", PARTS));
            }
        }
        check("a change", changes);
        Map<String, JsonNode> common = new LinkedHashMap<>(settings(BASE, spec.get(BASE)));
        common.putAll(settings(GRID, spec.get(GRID)));
        for (Map<String, JsonNode> entry : list(spec.get(LIST))) {
            Map<String, JsonNode> all = new LinkedHashMap<>(entry);
            common.forEach(all::putIfAbsent);
            all.putAll(changes);
            expand(all);
        }
        String title = text(TITLE, spec.get(TITLE), String.valueOf(file.getFileName()));
        return new SweepSpec(title, text(SOURCE, spec.get(SOURCE), ""), List.copyOf(tasks.values()));
    }

    /** The spec in {@code text} with {@code changes} as settings of all runs and nowhere else. */
    static byte[] changed(Path file, byte[] text, Map<String, JsonNode> changes) {
        ObjectNode spec = Json.parse(file, "", text, ObjectNode.class);
        ObjectNode base = spec.withObjectProperty(BASE);
        for (JsonNode part : spec) {
            List<JsonNode> objects = new ArrayList<>(List.of(part));
            part.forEach(objects::add);
            objects.forEach(o -> {
                if (o instanceof ObjectNode object) {
                    object.remove(changes.keySet());
                }
            });
        }
        changes.forEach(base::set);
        return spec.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The sweep " + file + ": " + what + ".");
    }

    private String text(String part, JsonNode value, String otherwise) {
        if (value != null && !value.isTextual()) {
            throw wrong(part + " must be a text");
        }
        return value == null ? otherwise : value.asText();
    }

    private List<Map<String, JsonNode>> list(JsonNode list) {
        if (list == null) {
            return List.of(Map.of());
        }
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(LIST + " must be a list of objects, one or more");
        }
        List<Map<String, JsonNode>> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(settings(LIST + "[" + i + "]", list.get(i)));
        }
        return entries;
    }

    private Map<String, JsonNode> settings(String part, JsonNode object) {
        if (object == null) {
            return Map.of();
        }
        if (!object.isObject()) {
            throw wrong(part + " must be an object");
        }
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        object.properties().forEach(e -> settings.put(e.getKey(), e.getValue()));
        check(part, settings);
        return settings;
    }

    private void check(String part, Map<String, JsonNode> settings) {
        settings.forEach((name, value) -> {
            if (!defaults.has(name)) {
                throw wrong(
                        part + ": \"" + Disk.plain(name) + "\" is no setting; it must be one of " + defaults.names());
            }
            if (value.isArray() && value.isEmpty()) {
                throw wrong(part + ": " + name + " is an empty list; it must have one value or more");
            }
        });
    }

    /** All combinations of the values of {@code settings}, the last list running fastest. */
    private void expand(Map<String, JsonNode> settings) {
        long count = 1;
        for (JsonNode value : settings.values()) {
            count *= value.isArray() ? value.size() : 1;
            if (count + tasks.size() > MOST) {
                throw wrong("it has more than " + MOST + " runs; that is the most");
            }
        }
        for (long run = 0; run < count; run++) {
            Map<String, JsonNode> one = new LinkedHashMap<>();
            long left = run;
            long below = count;
            for (Map.Entry<String, JsonNode> setting : settings.entrySet()) {
                JsonNode value = setting.getValue();
                if (value.isArray()) {
                    below /= value.size();
                    value = value.get((int) (left / below));
                    left %= below;
                }
                one.put(setting.getKey(), value);
            }
            add(one);
        }
    }

    private void add(Map<String, JsonNode> settings) {
        RunConfig config = defaults.with(settings).config(file, "run " + (tasks.size() + 1) + ": ");
        List<Checks.Fault> faults = Checks.of(config);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The sweep " + file + ", run " + (tasks.size() + 1) + ": "
                    + Disk.plain(faults.get(0).sentence()));
        }
        SweepTask task = SweepTask.of(Trainings.once(config));
        tasks.putIfAbsent(task.id(), task);
    }
}
