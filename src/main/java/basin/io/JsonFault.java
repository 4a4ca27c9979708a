package basin.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with JSON, as the end of a sentence for people: where, what stands there, what is allowed. */
final class JsonFault {
    private static final int LONGEST = 40;

    private JsonFault() {}

    /** Why reading ended with {@code e}; {@code root} is the same text as a tree, null where it is none. */
    static String of(JsonProcessingException e, JsonNode root) {
        if (root == null || !(e instanceof JsonMappingException m)) {
            long place = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
            return "it is no JSON, or names something twice" + (place < 0 ? "" : ", before byte " + place);
        }
        JsonNode value = at(root, m.getPath());
        String place = place(m.getPath());
        if (m instanceof UnrecognizedPropertyException u) {
            return place + " is unknown; its place may hold "
                    + u.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (m instanceof ValueInstantiationException && m.getCause() instanceof IllegalArgumentException cause) {
            return place + ": " + Disk.part(cause.getMessage());
        }
        return place + (value.isMissingNode() ? " is missing" : " is " + shortened(value)) + "; it must be "
                + allowed(m);
    }

    private static String allowed(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException) {
            return "a whole number nearer to 0";
        }
        if (e instanceof ValueInstantiationException) {
            return "without null";
        }
        if (!(e instanceof MismatchedInputException m) || m.getTargetType() == null) {
            return e.getOriginalMessage(); // of the reader of enums here
        }
        List<JsonMappingException.Reference> path = e.getPath();
        boolean number = m.getTargetType().isArray()
                && !path.isEmpty()
                && path.get(path.size() - 1).getFieldName() == null;
        return allowed(number ? m.getTargetType().getComponentType() : m.getTargetType());
    }

    private static String allowed(Class<?> type) {
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == double.class || type == float.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static JsonNode at(JsonNode root, List<JsonMappingException.Reference> path) {
        JsonNode node = root;
        for (JsonMappingException.Reference step : path) {
            JsonNode next = step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
            if (next == null) {
                return MissingNode.getInstance();
            }
            node = next;
        }
        return node;
    }

    /** {@code config.lanes[1].rho}. */
    private static String place(List<JsonMappingException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty() ? "it" : place.toString();
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
