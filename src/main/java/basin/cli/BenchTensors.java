package basin.cli;

import basin.data.Samples;
import basin.data.Shape;
import basin.io.Safetensors;
import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of weights and a batch, {@code input} and {@code label} beside PyTorch's names; each value checked. */
final class BenchTensors {
    private static final String INPUT = "input";
    private static final String LABEL = "label";
    private static final List<String> LAST = List.of("fc.weight", "out.weight");

    private final Path file;
    private final Map<String, Stored> tensors = new LinkedHashMap<>();

    BenchTensors(Path file) {
        this.file = file;
        Safetensors.read(file).tensors().forEach(t -> tensors.put(t.name(), t));
    }

    private Stored find(String name) {
        Stored t = tensors.get(name);
        if (t == null) {
            throw new IllegalArgumentException("The file " + file + " has no tensor " + name + "; it must hold the"
                    + " network's weights by PyTorch's names, input and label.");
        }
        return t;
    }

    /** The classes: the rows of the last layer's weight. */
    int classes() {
        String name = LAST.stream().filter(tensors::containsKey).findFirst().orElse(LAST.get(0));
        Stored last = find(name);
        if (last.shape().isEmpty() || last.shape().get(0) < 1) {
            throw new IllegalArgumentException(
                    "Tensor " + name + " of " + file + " has shape " + last.shape() + "; it must have a row a class.");
        }
        return last.shape().get(0);
    }

    /** The batch. */
    Samples samples() {
        Stored input = find(INPUT);
        List<Integer> shape = input.shape();
        boolean image = shape.size() == 4;
        if ((!image && shape.size() != 2) || shape.contains(0)) {
            throw new IllegalArgumentException("Tensor input of " + file + " has shape " + shape
                    + "; it must be [samples, channels, height, width] or [samples, numbers].");
        }
        Shape sample = image ? new Shape(shape.get(1), shape.get(2), shape.get(3)) : Shape.vector(shape.get(1));
        double[] values = numbers(input);
        int[] labels = labels(shape.get(0), classes());
        return new Given(sample, values, labels, classes());
    }

    private int[] labels(int samples, int classes) {
        Stored label = find(LABEL);
        if (label.type() != LaneCheckpoint.Type.I64 || !label.shape().equals(List.of(samples))) {
            throw new IllegalArgumentException("Tensor label of " + file + " has type " + label.type() + " and shape "
                    + label.shape() + "; it must have type I64 and shape [" + samples + "].");
        }
        int[] labels = new int[samples];
        ByteBuffer bytes = bytes(label);
        for (int i = 0; i < samples; i++) {
            long value = bytes.getLong();
            if (value < 0 || value >= classes) {
                throw new IllegalArgumentException(
                        "Label " + value + " of " + file + " is no class; it must be 0 to " + (classes - 1) + ".");
            }
            labels[i] = (int) value;
        }
        return labels;
    }

    /** Refuses a file that lacks one of {@code layout}'s tensors or has it in another shape. */
    void check(ParameterLayout layout, String network) {
        for (ParameterLayout.Parameter p : layout.parameters()) {
            Stored t = find(p.name());
            if (!t.shape().equals(p.shape())) {
                throw new IllegalArgumentException("Tensor " + p.name() + " of " + file + " has shape " + t.shape()
                        + "; for " + network + " it must be " + p.shape() + ".");
            }
            numbers(t);
        }
    }

    /** Sets the parts of {@code v} that {@code layout} names; with {@code optional} those alone that are there. */
    void fill(ParameterLayout layout, Vec v, boolean optional) {
        for (ParameterLayout.Parameter p : layout.parameters()) {
            if (!optional || tensors.containsKey(p.name())) {
                v.slice(p.offset(), p.length()).put(0, numbers(find(p.name())));
            }
        }
    }

    private double[] numbers(Stored t) {
        int count = t.bytes().length / t.type().bytes();
        double[] values = new double[count];
        ByteBuffer bytes = bytes(t);
        switch (t.type()) {
            case F32 -> {
                for (int i = 0; i < count; i++) {
                    values[i] = bytes.getFloat();
                }
            }
            case F64 -> bytes.asDoubleBuffer().get(values);
            default ->
                throw new IllegalArgumentException(
                        "Tensor " + t.name() + " of " + file + " has type " + t.type() + "; it must be F32 or F64.");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "Tensor " + t.name() + " of " + file + " holds " + value + "; every number must be finite.");
            }
        }
        return values;
    }

    private static ByteBuffer bytes(Stored t) {
        return ByteBuffer.wrap(t.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private record Given(Shape shape, double[] values, int[] labels, int classes) implements Samples {
        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public int label(int i) {
            return labels[i];
        }

        @Override
        public void read(int i, Vec into, int offset) {
            for (int j = 0; j < shape.size(); j++) {
                into.set(offset + j, values[i * shape.size() + j]);
            }
        }
    }
}
