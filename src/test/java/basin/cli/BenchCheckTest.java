package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.Safetensors;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench --check} on a network small enough to be computed by hand: one dense unit, then two classes. */
class BenchCheckTest {
    @TempDir
    Path folder;

    private final List<Stored> tensors = new ArrayList<>();

    @BeforeEach
    void network() {
        tensors.add(floats("dense1.weight", List.of(1, 2), 1, 2));
        tensors.add(floats("dense1.bias", List.of(1), 0));
        tensors.add(floats("out.weight", List.of(2, 1), 1, 0));
        tensors.add(floats("out.bias", List.of(2), 0, 0));
        tensors.add(floats("input", List.of(1, 2), 1, 1));
        tensors.add(labels(0));
    }

    private static Stored floats(String name, List<Integer> shape, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return new Stored(name, LaneCheckpoint.Type.F32, shape, bytes.array());
    }

    private static Stored labels(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return new Stored("label", LaneCheckpoint.Type.I64, List.of(values.length), bytes.array());
    }

    private void replace(Stored tensor) {
        tensors.removeIf(t -> t.name().equals(tensor.name()));
        tensors.add(tensor);
    }

    private Capture check(String... more) {
        Path file = folder.resolve("check.safetensors");
        Safetensors.write(file, new Safetensors.Contents(tensors, Map.of()));
        List<String> args = new ArrayList<>(List.of("bench", "--check", file.toString(), "--network", "mlp:1"));
        args.addAll(List.of(more));
        return Capture.of(args.toArray(String[]::new));
    }

    /**
     * h = x1 + 2 x2 = 3, logits (3, 0), p = 1 / (1 + e^-3): loss -ln p; with q = 1 - p the gradient is (-q, q) for the
     * last bias, 3 times that for its weight, -q for the first bias and -q (1, 1) for its weight.
     */
    @Test
    void prints_loss_and_norm_at_given_weights() throws IOException {
        Capture run = check("--precision", "double", "--json");
        assertThat(run.err()).isEmpty();
        Map<String, Object> line = JsonLine.parse(run.out().strip());
        double q = 1 - 1 / (1 + Math.exp(-3));
        for (String mode : List.of("training", "inference")) {
            assertThat((double) line.get(mode + "_loss")).isCloseTo(Math.log1p(Math.exp(-3)), within(1e-12));
            assertThat((double) line.get(mode + "_gradient_norm")).isCloseTo(q * Math.sqrt(2 + 18 + 3), within(1e-12));
        }
        assertThat((double) line.get("inference_hessian_norm")).isPositive();
        assertThat(line).containsEntry("parameters", 7).containsEntry("batch", 1);
    }

    @Test
    void bad_files_are_refused_in_a_sentence() {
        tensors.removeIf(t -> t.name().equals("out.bias"));
        refused("has no tensor out.bias", "weights by PyTorch's names");
        replace(floats("out.bias", List.of(3), 0, 0, 0));
        refused("shape [3]", "must be [2]");
        replace(floats("out.bias", List.of(2), 0, Double.NaN));
        refused("holds NaN", "must be finite");
        replace(floats("out.bias", List.of(2), 0, 0));
        replace(labels(2));
        refused("Label 2", "must be 0 to 1");
        replace(labels(0, 1));
        refused("shape [2]", "must have type I64 and shape [1]");
        replace(labels(0));
        replace(floats("input", List.of(2), 1, 1));
        refused("shape [2]", "must be [samples, channels, height, width]");
        replace(floats("input", List.of(0, 2)));
        refused("shape [0, 2]", "must be [samples");
        tensors.removeIf(t -> t.name().equals("input"));
        refused("no tensor input", "must hold");
    }

    private void refused(String wrong, String allowed) {
        Capture run = check();
        assertThat(run.err()).matches("[A-Z\"][^\\n]*\\.\\R").contains(wrong).contains(allowed);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }
}
