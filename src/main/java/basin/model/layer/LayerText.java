package basin.model.layer;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A layer as one line of text, {@code Convolution outputs=12 kernel=3 ...}, for configurations that are stored. */
final class LayerText {
    private LayerText() {}

    static String write(LayerSpec layer) {
        return layer.getClass().getSimpleName()
                + Arrays.stream(layer.getClass().getRecordComponents())
                        .map(c -> " " + c.getName() + "=" + value(c, layer))
                        .collect(Collectors.joining());
    }

    private static Object value(RecordComponent component, LayerSpec layer) {
        try {
            return component.getAccessor().invoke(layer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static LayerSpec read(String text) {
        List<String> words = List.of(text.split(" ", -1));
        Class<?> kind = Arrays.stream(LayerSpec.class.getPermittedSubclasses())
                .filter(c -> c.getSimpleName().equals(words.get(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No layer is called \"" + words.get(0) + "\"."));
        RecordComponent[] components = kind.getRecordComponents();
        if (components.length != words.size() - 1) {
            throw new IllegalArgumentException("The layer \"" + text + "\" has the wrong number of settings.");
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String word = words.get(i + 1);
            values[i] = parse(components[i].getType(), word.substring(word.indexOf('=') + 1));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (LayerSpec) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The layer \"" + text + "\" cannot be made.", e);
        }
    }

    private static Object parse(Class<?> type, String value) {
        if (type == int.class) {
            return Integer.valueOf(value);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(value);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No setting is called \"" + value + "\"."));
    }
}
