package basin.io;

import basin.train.LaneConfig;
import basin.train.RunConfig;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records as JSON: components by their names, enums as {@code ssam-f}, numbers that are not finite as text. Reading is
 * strict: a name that is unknown, missing or there twice is an error; but what runs of earlier versions did not know yet
 * has the value by which they trained.
 */
public final class Json {
    /** What stands for a component that a file does not name, since it is older: by type, then by name. */
    private static final Map<Class<?>, Map<String, Object>> OLDER = Map.of(
            RunConfig.class,
            Map.of("augment", "none"),
            LaneConfig.class,
            Map.of("pattern", "weights", "norm", "full", "base", "sgd", "lookEvery", 5, "lookAlpha", 0.7));

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(enums())
            .build();

    private Json() {}

    /** {@code value} on one line. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader of {@code type}, as strict as all others here, for text that is no file of its own. Any thread. */
    public static ObjectReader reader(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    /** Writes {@code value} to {@code file}, for people to read too. */
    public static void write(Path file, Object value) {
        try {
            String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
            Disk.replace(file, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The {@code type} that stands in {@code file}. */
    public static <T> T read(Path file, Class<T> type) {
        return parse(file, Disk.read(file), type);
    }

    /** The {@code type} that {@code bytes}, a part of {@code file}, stand for. */
    static <T> T parse(Path file, byte[] bytes, Class<T> type) {
        return parse(file, "", bytes, type);
    }

    /** As {@link #parse(Path, byte[], Class)}; a sentence about it starts with {@code place}, the part of the file. */
    public static <T> T parse(Path file, String place, byte[] bytes, Class<T> type) {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw Disk.damaged(file, place + "it holds nothing");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Disk.damaged(file, place + JsonFault.of(e, tree(bytes)));
        } catch (IOException e) {
            throw Disk.notRead(file, e);
        }
    }

    /** {@code bytes} as a tree; null where they are none. */
    private static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            return null;
        }
    }

    private static SimpleModule enums() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(new EnumWriter());
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
                return new EnumReader(type.getRawClass());
            }

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> standard) {
                Map<String, Object> older = OLDER.get(bean.getBeanClass());
                return older == null ? standard : new OlderReader(standard, older);
            }
        });
        return module;
    }

    /** The name of {@code value} in files: {@code ssam-f}. */
    public static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("rawtypes")
    private static final class EnumWriter extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1;

        EnumWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id(value));
        }
    }

    /** Reads a record whose file may lack what is newer than it. */
    private static final class OlderReader extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        private final transient Map<String, Object> older;

        OlderReader(JsonDeserializer<?> standard, Map<String, Object> older) {
            super(standard);
            this.older = older;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
            return new OlderReader(standard, older);
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(in);
            if (tree instanceof ObjectNode object) {
                older.forEach((name, value) -> {
                    if (!object.has(name)) {
                        object.set(name, MAPPER.valueToTree(value));
                    }
                });
            }
            JsonParser whole = tree.traverse(in.getCodec());
            whole.nextToken();
            return super.deserialize(whole, context);
        }
    }

    private static final class EnumReader extends JsonDeserializer<Object> {
        private final Class<?> type;

        EnumReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString();
            Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
            for (Enum<?> constant : constants) {
                if (id(constant).equals(text)) {
                    return constant;
                }
            }
            String allowed = Arrays.stream(constants).map(Json::id).collect(Collectors.joining(", "));
            throw JsonMappingException.from(in, "one of " + allowed);
        }
    }
}
