package basin.io.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's Python with VTK, h5py and NumPy, which knows nothing of this program. */
final class SecondReader {
    private static final String PYTHON = "/usr/bin/python3";

    private SecondReader() {}

    /** What {@code file} holds, read as {@code format}; the test is skipped, with a sentence, where there is no reader. */
    static JsonNode read(Path folder, String format, Path file) throws IOException, InterruptedException {
        Path script = folder.resolve("read.py");
        try (InputStream in = SecondReader.class.getResourceAsStream("read.py")) {
            Files.write(script, in.readAllBytes());
        }
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && run(script, "modules", file).status() == 0,
                "No second reader: install python3-vtk9, python3-h5py and python3-numpy.");
        Run run = run(script, format, file);
        assertThat(run.status()).as(run.text()).isZero();
        return new ObjectMapper().readTree(run.text());
    }

    private record Run(int status, String text) {}

    private static Run run(Path script, String format, Path file) throws IOException, InterruptedException {
        Path out = script.resolveSibling("out");
        Process process = new ProcessBuilder(PYTHON, script.toString(), format, file.toString())
                .redirectOutput(out.toFile())
                .redirectError(script.resolveSibling("err").toFile())
                .start();
        int status = process.waitFor();
        Path said = status == 0 ? out : script.resolveSibling("err");
        return new Run(status, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** The numbers of a list. */
    static double[] numbers(JsonNode list) {
        double[] all = new double[list.size()];
        for (int i = 0; i < all.length; i++) {
            JsonNode n = list.get(i);
            all[i] = n.isTextual()
                    ? Double.parseDouble(
                            n.textValue().replace("inf", "Infinity").replace("nan", "NaN"))
                    : n.doubleValue();
        }
        return all;
    }
}
