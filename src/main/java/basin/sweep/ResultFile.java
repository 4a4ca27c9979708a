package basin.sweep;

import basin.io.Appender;
import basin.io.Disk;
import basin.io.Json;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results as JSON lines, synced as they are written, so that a study or a sweep goes on after a crash. Lines come in
 * groups, such as the lanes of one seed, and a group counts when all of it is there. Not thread safe.
 *
 * @param <T> the record on a line
 */
final class ResultFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(ResultFile.class);

    private final Path file;
    private final int group;
    private final Class<T> type;
    private final ObjectReader reader;
    private final String whole;

    /**
     * A file of {@code type}.
     *
     * @param group the lines of a group, 1 or more
     * @param whole what the results belong to, for sentences: {@code study}
     */
    ResultFile(Path file, int group, Class<T> type, String whole) {
        this.file = file;
        this.group = group;
        this.type = type;
        this.whole = whole;
        reader = Json.reader(type);
    }

    /** What is there; a half-written last line is cut off, and with it the other lines of its group. */
    List<T> read() throws IOException {
        Found<T> found = find();
        if (found.whole() < found.length()) {
            cut(found.whole());
        }
        return found.results();
    }

    /** What is whole of it, while another program may be writing; nothing is changed. */
    List<T> glance() {
        return find().results();
    }

    /** The groups of a file of {@code length} bytes that end at byte {@code whole}. */
    private record Found<T>(List<T> results, int whole, int length) {}

    private Found<T> find() {
        List<T> results = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Found<>(results, 0, 0);
        }
        byte[] bytes = Disk.read(file);
        int begin = 0;
        int kept = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                results.add(parse(bytes, begin, end, results.size() + 1));
                begin = end + 1;
                kept = results.size() % group == 0 ? begin : kept;
            }
        }
        return new Found<>(
                List.copyOf(results.subList(0, results.size() - results.size() % group)), kept, bytes.length);
    }

    private T parse(byte[] bytes, int begin, int end, int number) {
        try {
            T result = type.cast(reader.readValue(bytes, begin, end - begin));
            if (result != null) {
                return result;
            }
        } catch (IOException e) { // of the text alone: nothing is read from the disk here
            LOG.debug("Line {} of {} cannot be read.", number, file, e);
        }
        throw new IllegalArgumentException("Line " + number + " of the file " + file + " is not a result of a " + whole
                + "; remove it with all after it, and the " + whole + " goes on there.");
    }

    private void cut(int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Adds one group in one write and returns when it is on the disk; what a full disk left half written goes first. */
    void append(List<T> results) {
        if (!Files.exists(file)) {
            Disk.replace(file, ByteBuffer.allocate(0)); // so that its name is on the disk too
        }
        StringBuilder lines = new StringBuilder();
        results.forEach(r -> lines.append(Json.line(r)).append('\n'));
        try (Appender out = new Appender(file)) {
            out.append(lines.toString());
            out.sync();
        }
    }
}
