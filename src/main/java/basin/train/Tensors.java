package basin.train;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.train.LaneCheckpoint.Stored;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Vectors as named tensors of a checkpoint, and back, bit for bit. */
final class Tensors {
    private Tensors() {}

    /** The parts of {@code v} that {@code layout} names, each name after {@code prefix}. */
    static List<Stored> named(String prefix, ParameterLayout layout, Vec v) {
        List<Stored> all = new ArrayList<>();
        for (ParameterLayout.Parameter p : layout.parameters()) {
            all.add(stored(prefix + p.name(), p.shape(), v.slice(p.offset(), p.length())));
        }
        return all;
    }

    /** All of {@code v} as one tensor. */
    static Stored flat(String name, Vec v) {
        return stored(name, List.of(v.length()), v);
    }

    private static Stored stored(String name, List<Integer> shape, Vec v) {
        ByteBuffer bytes =
                ByteBuffer.allocate(v.length() * v.precision().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (v.precision() == Precision.FLOAT) {
            bytes.asFloatBuffer().put(v.toFloats());
        } else {
            bytes.asDoubleBuffer().put(v.toDoubles());
        }
        return new Stored(name, type(v), shape, bytes.array());
    }

    private static LaneCheckpoint.Type type(Vec v) {
        return v.precision() == Precision.FLOAT ? LaneCheckpoint.Type.F32 : LaneCheckpoint.Type.F64;
    }

    /** Sets the parts of {@code v} that {@code layout} names from {@code checkpoint}. */
    static void restore(LaneCheckpoint checkpoint, String prefix, ParameterLayout layout, Vec v) {
        for (ParameterLayout.Parameter p : layout.parameters()) {
            read(checkpoint, prefix + p.name(), p.shape(), v.slice(p.offset(), p.length()));
        }
    }

    /** Sets all of {@code v} from the tensor {@code name}. */
    static void restore(LaneCheckpoint checkpoint, String name, Vec v) {
        read(checkpoint, name, List.of(v.length()), v);
    }

    /** From numbers of either precision, so that a run can go on in the other one. */
    private static void read(LaneCheckpoint checkpoint, String name, List<Integer> shape, Vec v) {
        Stored stored = find(checkpoint, name, shape);
        ByteBuffer bytes = ByteBuffer.wrap(stored.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (stored.type() == LaneCheckpoint.Type.F32) {
            float[] values = new float[v.length()];
            bytes.asFloatBuffer().get(values);
            v.put(0, values);
        } else {
            double[] values = new double[v.length()];
            bytes.asDoubleBuffer().get(values);
            v.put(0, values);
        }
    }

    /** The tensor {@code name} of just this shape; one of floating-point numbers where it is no mask. */
    static Stored find(LaneCheckpoint checkpoint, String name, List<Integer> shape) {
        boolean mask = name.equals(LaneCheckpoints.MASK);
        return checkpoint.tensors().stream()
                .filter(t -> t.name().equals(name) && t.shape().equals(shape))
                .filter(t ->
                        mask ? t.type() == LaneCheckpoint.Type.U8 : t.type().floating())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The checkpoint of step " + checkpoint.step()
                        + " has no tensor " + name + " of shape " + shape + "; it belongs to another network."));
    }
}
