package basin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;

/** Results for scripts: JSON on one line, null for a number that is not finite. */
final class JsonLine {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(finite());

    private JsonLine() {}

    /** {@code value} on one line. */
    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object on {@code line}; an {@link IOException} with a sentence where there is none. */
    static Map<String, Object> parse(String line) throws IOException {
        try {
            return MAPPER.readValue(line, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IOException("it printed \"" + line + "\" where a JSON object was expected", e);
        }
    }

    private static SimpleModule finite() {
        return new SimpleModule()
                .addSerializer(Double.class, new Finite())
                .addSerializer(Double.TYPE, new Finite())
                .addSerializer(double[].class, new FiniteArray());
    }

    private static final class Finite extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        Finite() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    private static final class FiniteArray extends StdSerializer<double[]> {
        private static final long serialVersionUID = 1;

        FiniteArray() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (double value : values) {
                provider.defaultSerializeValue(value, out);
            }
            out.writeEndArray();
        }
    }
}
