package basin.train;

import basin.model.Network;
import java.util.List;
import java.util.Map;

/**
 * All that a lane needs to go on with the same bits. Immutable; arrays are never written after.
 *
 * @param lane its index
 * @param step the next step
 * @param epoch of the next step
 * @param testAccuracy the newest; NaN before the first epoch's end
 * @param tensors parameters and buffers by their names, {@code momentum.*}, {@code mask}, {@code fisher} and such
 * @param state texts: random states and counters
 */
public record LaneCheckpoint(
        int lane, int step, int epoch, double testAccuracy, List<Stored> tensors, Map<String, String> state) {
    /** Copies list and map. */
    public LaneCheckpoint {
        tensors = List.copyOf(tensors);
        state = Map.copyOf(state);
    }

    /** Whether the tensor {@code name} is neither a parameter nor a buffer, but of the optimizer or its mask. */
    public static boolean ofOptimizer(String name) {
        return LaneCheckpoints.ofOptimizer(name);
    }

    /** Sets the weights and buffers of {@code network}, of the same shapes, rounded to its precision. */
    public void restore(Network network) {
        Tensors.restore(this, "", network.layout(), network.parameters());
        Tensors.restore(this, "", network.bufferLayout(), network.buffers());
    }

    /** Floating-point operations run over SGD's, as the texts {@code state} of a checkpoint say; NaN where they do not. */
    public static double countedCost(Map<String, String> state) {
        return Cost.ratio(state);
    }

    /** The types of safetensors used here. */
    public enum Type {
        /** 32-bit floating point. */
        F32(4),
        /** 64-bit floating point. */
        F64(8),
        /** 64-bit integers. */
        I64(8),
        /** Bytes, for masks. */
        U8(1);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** The bytes of one number. */
        public int bytes() {
            return bytes;
        }

        /** Whether its numbers are floating point. */
        public boolean floating() {
            return this == F32 || this == F64;
        }
    }

    /** A tensor's name, type and shape, as PyTorch would name and order them. */
    public interface Tensor {
        /** {@code conv1.weight}. */
        String name();

        /** Of its numbers. */
        Type type();

        /** In PyTorch's order. */
        List<Integer> shape();
    }

    /**
     * One named tensor.
     *
     * @param name as PyTorch would name it
     * @param type of its numbers
     * @param shape in PyTorch's order
     * @param bytes little endian, in C order
     */
    public record Stored(String name, Type type, List<Integer> shape, byte[] bytes) implements Tensor {
        /** Copies the shape. */
        public Stored {
            shape = List.copyOf(shape);
        }
    }
}
