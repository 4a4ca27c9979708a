package basin.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Results as JSON lines: one line a lane and seed, synced as it is written, so that a study goes on after a crash. */
final class ResultFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ResultFile(Path file) {
        this.file = file;
    }

    /** What is there; a half-written last line is cut off. */
    List<SeedResult> read() throws IOException {
        List<SeedResult> results = new ArrayList<>();
        if (!Files.exists(file)) {
            return results;
        }
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.length() < text.length()) {
            Files.writeString(file, whole);
        }
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            try {
                results.add(JSON.readValue(line, SeedResult.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "Line " + number + " of " + file.getFileName() + " is not a result of a study.", e);
            }
        }
        return results;
    }

    /** Adds the lanes of one seed in one write. */
    void append(List<SeedResult> results) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (SeedResult r : results) {
            lines.append(JSON.writeValueAsString(r)).append('\n');
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
