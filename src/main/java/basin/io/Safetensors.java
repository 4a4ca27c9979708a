package basin.io;

import basin.train.LaneCheckpoint.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Named tensors in one file that holds no code: eight bytes with the length of the header (little endian), the header
 * (JSON: type, shape and place of each tensor), the numbers. Format: https://github.com/huggingface/safetensors. The
 * same tensors and texts give the same bytes; a checksum over all of them stands among the texts. Thread safe.
 */
public final class Safetensors {
    /** Name of the checksum among the texts; a file without one, from elsewhere, is read too. */
    static final String CHECKSUM = "crc32c";

    static final String TEXTS = "__metadata__";
    private static final String CHECKSUM_KEY = "\"" + CHECKSUM + "\":\"";
    private static final String NO_CHECKSUM = "00000000";
    private static final int ALIGNMENT = 8;

    private Safetensors() {}

    /**
     * What a file holds.
     *
     * @param tensors in the order of the header
     * @param texts the file's own names and values
     */
    public record Contents(List<Stored> tensors, Map<String, String> texts) {
        /** Copies list and map. */
        public Contents {
            tensors = List.copyOf(tensors);
            texts = Map.copyOf(texts);
        }
    }

    /** Writes {@code contents} to {@code file}, which is whole or not there at every moment. */
    public static void write(Path file, Contents contents) {
        List<Stored> ordered = new ArrayList<>(contents.tensors());
        // Wide numbers first, so that every tensor lies at a multiple of its numbers' size.
        ordered.sort(Comparator.comparingInt((Stored t) -> -t.type().bytes()));
        String header = header(contents, ordered);
        List<ByteBuffer> pieces = new ArrayList<>();
        ordered.forEach(t -> pieces.add(ByteBuffer.wrap(t.bytes())));
        String checksum = checksum(header, pieces);
        byte[] text = withChecksum(header, NO_CHECKSUM, checksum).getBytes(StandardCharsets.UTF_8);
        pieces.add(0, ByteBuffer.wrap(text));
        pieces.add(0, length(text.length));
        Disk.replace(file, pieces.toArray(ByteBuffer[]::new));
    }

    /** Reads {@code file}; an {@link IllegalArgumentException} with a sentence where it is damaged. */
    public static Contents read(Path file) {
        return read(file, false);
    }

    /** As {@link #read}, of a file that {@link #write} wrote: one without a checksum is damaged. */
    static Contents readOwn(Path file) {
        return read(file, true);
    }

    private static Contents read(Path file, boolean own) {
        try (FileChannel in = FileChannel.open(file)) {
            Disk.checkSize(file, in.size());
            SafetensorsHeader header = SafetensorsHeader.read(file, in);
            Map<String, Stored> tensors = new LinkedHashMap<>();
            for (SafetensorsHeader.Entry e : header.entries()) {
                byte[] data = Disk.readFully(in, header.dataStart() + e.begin(), Math.toIntExact(e.end() - e.begin()))
                        .array();
                tensors.put(e.name(), new Stored(e.name(), e.type(), e.shape(), data));
            }
            if (own || header.texts().containsKey(CHECKSUM)) {
                verify(file, header, tensors);
            }
            return new Contents(List.copyOf(tensors.values()), withoutChecksum(header.texts()));
        } catch (IOException e) {
            throw Disk.notRead(file, e);
        }
    }

    /** What {@code file} says of its tensors; their places are checked, the numbers are not. */
    static SafetensorsHeader readHeader(Path file) {
        try (FileChannel in = FileChannel.open(file)) {
            return SafetensorsHeader.read(file, in);
        } catch (IOException e) {
            throw Disk.notRead(file, e);
        }
    }

    private static Map<String, String> withoutChecksum(Map<String, String> texts) {
        Map<String, String> own = new LinkedHashMap<>(texts);
        own.remove(CHECKSUM);
        return own;
    }

    private static String header(Contents contents, List<Stored> ordered) {
        Map<String, long[]> places = new LinkedHashMap<>();
        long offset = 0;
        for (Stored t : ordered) {
            if (t.name().equals(TEXTS)
                    || places.put(t.name(), new long[] {offset, offset + t.bytes().length}) != null) {
                throw new IllegalArgumentException("Two tensors are called \"" + t.name() + "\".");
            }
            offset += t.bytes().length;
        }
        Map<String, Object> header = new LinkedHashMap<>();
        Map<String, String> texts = new TreeMap<>(contents.texts());
        texts.put(CHECKSUM, NO_CHECKSUM);
        header.put(TEXTS, texts);
        for (Stored t : contents.tensors()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dtype", t.type().name());
            entry.put("shape", t.shape());
            entry.put("data_offsets", places.get(t.name()));
            header.put(t.name(), entry);
        }
        String json = Json.line(header);
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return json + " ".repeat(Math.floorMod(-length, ALIGNMENT));
    }

    private static ByteBuffer length(int header) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header)
                .flip();
    }

    private static void verify(Path file, SafetensorsHeader header, Map<String, Stored> tensors) {
        String stored = header.texts().getOrDefault(CHECKSUM, "");
        List<ByteBuffer> data = header.entries().stream()
                .sorted(Comparator.comparingLong(SafetensorsHeader.Entry::begin))
                .map(e -> ByteBuffer.wrap(tensors.get(e.name()).bytes()))
                .toList();
        boolean ours = header.text().contains(CHECKSUM_KEY + stored + "\"");
        if (!ours || !stored.equals(checksum(withChecksum(header.text(), stored, NO_CHECKSUM), data))) {
            throw Disk.damaged(file, "its checksum does not fit its contents");
        }
    }

    /** The checksum of a header whose own checksum reads as zeros, and of the numbers. */
    private static String checksum(String header, List<ByteBuffer> data) {
        CRC32C crc = new CRC32C();
        crc.update(header.getBytes(StandardCharsets.UTF_8));
        data.forEach(d -> crc.update(d.duplicate()));
        return String.format("%08x", crc.getValue());
    }

    private static String withChecksum(String header, String from, String to) {
        int place = header.indexOf(CHECKSUM_KEY + from) + CHECKSUM_KEY.length();
        return header.substring(0, place) + to + header.substring(place + from.length());
    }
}
