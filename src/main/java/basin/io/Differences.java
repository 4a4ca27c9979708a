package basin.io;

import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** In which settings two runs differ; those of a lane count where they act in it. */
public final class Differences {
    private Differences() {}

    /**
     * A setting that differs.
     *
     * @param setting its name as settings files call it; of a lane after that lane's name
     * @param first its value in the first run; empty where that has none
     * @param second its value in the second
     */
    public record Difference(String setting, String first, String second) {}

    /** Those of {@code a} and {@code b}, in the order of the settings; lanes are paired by their names. */
    public static List<Difference> of(RunConfig a, RunConfig b) {
        Map<String, String> first = flat(a);
        Map<String, String> second = flat(b);
        return Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .filter(k -> !Objects.equals(first.get(k), second.get(k)))
                .map(k -> new Difference(k, first.getOrDefault(k, ""), second.getOrDefault(k, "")))
                .toList();
    }

    /** The settings in which any of {@code runs} differ, in their order, with the value of each; empty where it has none. */
    public static Map<String, List<String>> among(List<RunConfig> runs) {
        List<Map<String, String>> all = runs.stream().map(Differences::flat).toList();
        Map<String, List<String>> found = new LinkedHashMap<>();
        all.stream().flatMap(m -> m.keySet().stream()).distinct().forEach(setting -> {
            List<String> values =
                    all.stream().map(m -> m.getOrDefault(setting, "")).toList();
            if (values.stream().distinct().count() > 1) {
                found.put(setting, values);
            }
        });
        return found;
    }

    private static Map<String, String> flat(RunConfig config) {
        Map<String, String> all = new LinkedHashMap<>();
        List<LaneConfig> lanes = config.lanes();
        add(all, "", config);
        for (LaneConfig lane : lanes) {
            Map<String, String> own = new LinkedHashMap<>();
            add(own, "", lane);
            own.keySet().removeIf(field -> field.equals("name") || !lane.acts(field));
            own.forEach((field, value) -> all.put(lane.name() + " " + field, value));
        }
        return all;
    }

    private static void add(Map<String, String> all, String before, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value instanceof Record inner) {
                add(all, before + component.getName() + " ", inner);
            } else if (!(value instanceof List)) {
                all.put(before + component.getName(), value instanceof Enum<?> e ? Json.id(e) : String.valueOf(value));
            }
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A setting cannot be read: " + component.getName(), e);
        }
    }
}
