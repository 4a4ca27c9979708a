package basin.io;

import basin.train.LaneCheckpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header of a safetensors file, with every place checked against the file's length: the tensors cover the data
 * without gap or overlap.
 *
 * @param text as it stands in the file
 * @param dataStart the file's byte at which the numbers start
 * @param entries in the order of the file
 * @param texts the names and values of {@code __metadata__}
 */
record SafetensorsHeader(String text, long dataStart, List<Entry> entries, Map<String, String> texts) {
    private static final int LIMIT = 16 << 20;
    private static final int DIMENSIONS = 16;
    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

    /**
     * One tensor's place.
     *
     * @param begin its first byte, counted from the start of the numbers
     * @param end the byte after its last
     */
    record Entry(String name, LaneCheckpoint.Type type, List<Integer> shape, long begin, long end)
            implements LaneCheckpoint.Tensor {}

    /** The header of {@code file}, read from its open channel {@code in}. */
    static SafetensorsHeader read(Path file, FileChannel in) throws IOException {
        long size = in.size();
        if (size < Long.BYTES) {
            throw Disk.damaged(file, "it has only " + size + " bytes");
        }
        long length =
                Disk.readFully(in, 0, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > LIMIT) {
            throw Disk.damaged(
                    file,
                    "its header's length is " + Long.toUnsignedString(length) + ", 0 to " + LIMIT + " is allowed");
        }
        long start = Long.BYTES + length;
        if (start > size) {
            throw Disk.damaged(file, "its header is longer than the file");
        }
        return parse(file, Disk.readFully(in, Long.BYTES, (int) length).array(), size - start);
    }

    private static SafetensorsHeader parse(Path file, byte[] json, long data) {
        JsonNode root = Json.parse(file, json, JsonNode.class);
        if (!root.isObject()) {
            throw Disk.damaged(file, "its header is no JSON object");
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        root.properties().forEach(field -> {
            if (field.getKey().equals(Safetensors.TEXTS)) {
                texts.putAll(texts(file, field.getValue()));
            } else {
                entries.add(entry(file, field.getKey(), field.getValue()));
            }
        });
        checkPlaces(file, entries, data);
        return new SafetensorsHeader(
                new String(json, StandardCharsets.UTF_8), Long.BYTES + json.length, entries, texts);
    }

    private static Map<String, String> texts(Path file, JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!node.isObject()) {
            throw Disk.damaged(file, Safetensors.TEXTS + " is no JSON object");
        }
        node.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw Disk.damaged(file, "\"" + field.getKey() + "\" is no text");
            }
            texts.put(field.getKey(), field.getValue().textValue());
        });
        return texts;
    }

    private static Entry entry(Path file, String name, JsonNode node) {
        Set<String> fields = new HashSet<>();
        node.fieldNames().forEachRemaining(fields::add);
        if (!fields.equals(FIELDS)) {
            throw Disk.damaged(file, "tensor \"" + name + "\" lacks its type, shape or place");
        }
        LaneCheckpoint.Type type = type(file, name, node.get("dtype"));
        List<Integer> shape = new ArrayList<>();
        for (JsonNode n : node.get("shape")) {
            if (!n.isInt() || n.intValue() < 0) {
                throw Disk.damaged(file, "tensor \"" + name + "\" has a side " + n);
            }
            shape.add(n.intValue());
        }
        JsonNode places = node.get("data_offsets");
        if (!node.get("shape").isArray()
                || shape.size() > DIMENSIONS
                || places.size() != 2
                || !places.get(0).isIntegralNumber()
                || !places.get(1).isIntegralNumber()
                || !places.get(0).canConvertToLong()
                || !places.get(1).canConvertToLong()) {
            throw Disk.damaged(file, "tensor \"" + name + "\" has a shape or place that is no list of whole numbers");
        }
        return new Entry(
                name, type, shape, places.get(0).longValue(), places.get(1).longValue());
    }

    private static LaneCheckpoint.Type type(Path file, String name, JsonNode node) {
        for (LaneCheckpoint.Type type : LaneCheckpoint.Type.values()) {
            if (type.name().equals(node.textValue())) {
                return type;
            }
        }
        throw Disk.damaged(file, "tensor \"" + name + "\" has type " + node + ", F32, F64, I64 and U8 are allowed");
    }

    private static void checkPlaces(Path file, List<Entry> entries, long length) {
        List<Entry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long place = 0;
        for (Entry e : byPlace) {
            if (e.begin() != place || e.end() < e.begin() || e.end() > length) {
                throw Disk.damaged(
                        file,
                        "tensor \"" + e.name() + "\" lies at bytes " + e.begin() + " to " + e.end() + " of " + length
                                + ", outside the file, over another tensor or after a gap");
            }
            checkSize(file, e);
            place = e.end();
        }
        if (place != length) {
            throw Disk.damaged(file, "it has " + length + " bytes of numbers where its header names " + place);
        }
    }

    private static void checkSize(Path file, Entry e) {
        long size = e.type().bytes();
        try {
            for (int side : e.shape()) {
                size = Math.multiplyExact(size, side);
            }
        } catch (ArithmeticException overflow) {
            size = -1;
        }
        if (size != e.end() - e.begin() || size > Integer.MAX_VALUE) {
            throw Disk.damaged(
                    file,
                    "tensor \"" + e.name() + "\" of shape " + e.shape() + " has " + (e.end() - e.begin()) + " bytes");
        }
    }
}
