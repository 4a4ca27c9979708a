package basin.cli;

import basin.io.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** Settings of a sweep that are typed: {@code --set epochs=3}. */
final class SweepChanges {
    /** The option. */
    static final String SET = "--set";

    private SweepChanges() {}

    /** Those of {@code options}: a value is JSON, and a text where it is none. */
    static Map<String, JsonNode> of(ParseResult options) {
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        List<String> given = options.matchedOptionValue(SET, List.of());
        for (String word : given) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        SET + " is \"" + word + "\"; it must be NAME=VALUE, such as epochs=3.");
            }
            changes.put(word.substring(0, equals), value(word.substring(equals + 1)));
        }
        return changes;
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = Json.reader(JsonNode.class).readTree(text);
            return value.isValueNode() || value.isArray() ? value : TextNode.valueOf(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
