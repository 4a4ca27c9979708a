package basin.sweep;

import basin.io.Json;
import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a run of one lane by name, those of {@link LaneConfig} beside those of {@link RunConfig}, parts with a
 * dot: {@code rho}, {@code epochs}, {@code measure.steps}. Not thread safe.
 */
final class Settings {
    /** What the optimizer is called here. */
    static final String OPTIMIZER = "optimizer";

    private static final String LANES = "lanes";
    private static final String NAME = "name";
    private static final Set<String> OF_A_LANE = lane(OptimizerKind.SGD).keySet();

    private final Map<String, JsonNode> values;

    private Settings(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** The default example as a run of a sweep: one thread, nothing measured. */
    static Settings defaults() {
        RunConfig run = Defaults.run();
        RunConfig.Measure m = run.measure();
        RunConfig quiet = run.draft()
                .lanes(List.of(Defaults.lane(OptimizerKind.SGD.id(), OptimizerKind.SGD)))
                .threads(1)
                .measure(new RunConfig.Measure(
                        0,
                        m.side(),
                        m.finalSide(),
                        m.samples(),
                        m.span(),
                        m.steps(),
                        m.finalSteps(),
                        m.probes(),
                        m.spectrumSamples()))
                .config();
        return of(quiet);
    }

    /** Those of {@code config}, which has one lane. */
    static Settings of(RunConfig config) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNode tree = tree(config);
        put(values, "", tree.get(LANES).get(0));
        ((ObjectNode) tree).remove(LANES);
        put(values, "", tree);
        values.remove(NAME);
        return new Settings(values);
    }

    private static Map<String, JsonNode> lane(OptimizerKind kind) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        put(values, "", tree(Defaults.lane(kind.id(), kind)));
        values.remove(NAME);
        return values;
    }

    private static JsonNode tree(Object value) {
        try {
            return Json.reader(JsonNode.class).readTree(Json.line(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, JsonNode> values, String prefix, JsonNode object) {
        object.properties().forEach(f -> {
            if (f.getValue().isObject()) {
                put(values, prefix + f.getKey() + ".", f.getValue());
            } else {
                values.put(prefix + f.getKey(), f.getValue());
            }
        });
    }

    /** Whether {@code name} is one of a lane, not of the whole run. */
    static boolean ofLane(String name) {
        return OF_A_LANE.contains(name);
    }

    /** Whether {@code name} is one. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** All names, for a sentence. */
    String names() {
        return String.join(", ", new TreeSet<>(values.keySet()));
    }

    /** The names in order. */
    Set<String> keys() {
        return values.keySet();
    }

    /** The value of {@code name} as a person would type it: {@code 5e-4}. */
    String text(String name) {
        JsonNode value = values.get(name);
        return value.isFloatingPointNumber()
                ? value.asText().replace(".0E", "E").replace('E', 'e')
                : value.asText();
    }

    /** These with {@code changes}, by name; a lane's settings start from the optimizer's own defaults. */
    Settings with(Map<String, JsonNode> changes) {
        Map<String, JsonNode> result = new LinkedHashMap<>(values);
        Optional<OptimizerKind> kind = Optional.ofNullable(changes.get(OPTIMIZER))
                .map(JsonNode::asText)
                .flatMap(OptimizerKind::byId);
        kind.ifPresent(k -> result.putAll(lane(k)));
        changes.forEach((name, value) -> {
            if (kind.map(k -> k.acts(name)).orElse(true)) {
                result.put(name, value);
            }
        });
        kind.ifPresent(k -> lane(k).forEach((name, standard) -> {
            if (overruled(name, result)) {
                result.put(name, standard);
            }
        }));
        return new Settings(result);
    }

    /** Whether {@code name} does nothing beside the rest of {@code values}, so that runs that differ in it are one. */
    private static boolean overruled(String name, Map<String, JsonNode> values) {
        boolean adam = values.get("base").asText().equals(Json.id(LaneConfig.Base.ADAMW));
        LaneConfig.Base base = adam ? LaneConfig.Base.ADAMW : LaneConfig.Base.SGD;
        return LaneConfig.overruled(name, values.get("pattern").asText(), base);
    }

    /**
     * The run, not checked beyond the kinds of its values.
     *
     * @param file where they come from, for sentences
     * @param place in it, likewise
     */
    RunConfig config(Path file, String place) {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        ObjectNode lane = JsonNodeFactory.instance.objectNode();
        lane.set(NAME, values.get(OPTIMIZER));
        values.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (OF_A_LANE.contains(name)) {
                lane.set(name, value);
            } else if (dot < 0) {
                run.set(name, value);
            } else {
                run.withObject("/" + name.substring(0, dot)).set(name.substring(dot + 1), value);
            }
        });
        run.putArray(LANES).add(lane);
        return Json.parse(file, place, run.toString().getBytes(StandardCharsets.UTF_8), RunConfig.class);
    }
}
