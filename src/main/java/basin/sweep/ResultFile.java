package basin.sweep;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results as JSON lines: one line a lane and seed, synced as it is written, so that a study goes on after a crash. A seed
 * counts when all its lanes are there.
 */
final class ResultFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(ResultFile.class);

    private final Path file;
    private final int lanes;

    /** Of a study of {@code lanes} lanes. */
    ResultFile(Path file, int lanes) {
        this.file = file;
        this.lanes = lanes;
    }

    /** What is there; a half-written last line is cut off, and with it the other lanes of its seed. */
    List<SeedResult> read() throws IOException {
        List<SeedResult> results = new ArrayList<>();
        if (!Files.exists(file)) {
            return results;
        }
        byte[] bytes = Files.readAllBytes(file);
        int begin = 0;
        int whole = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                results.add(parse(bytes, begin, end, results.size() + 1));
                begin = end + 1;
                whole = results.size() % lanes == 0 ? begin : whole;
            }
        }
        if (whole < bytes.length) {
            cut(whole);
        }
        return List.copyOf(results.subList(0, results.size() - results.size() % lanes));
    }

    private SeedResult parse(byte[] bytes, int begin, int end, int number) {
        try {
            SeedResult result = JSON.readValue(bytes, begin, end - begin, SeedResult.class);
            if (result != null) {
                return result;
            }
        } catch (IOException e) { // of the text alone: nothing is read from the disk here
            LOG.debug("Line {} of {} cannot be read.", number, file, e);
        }
        throw new IllegalArgumentException("Line " + number + " of the file " + file
                + " is not a result of a study; remove it with all after it, and the study goes on there.");
    }

    private void cut(int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Adds the lanes of one seed in one write. */
    void append(List<SeedResult> results) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (SeedResult r : results) {
            lines.append(JSON.writeValueAsString(r)).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
