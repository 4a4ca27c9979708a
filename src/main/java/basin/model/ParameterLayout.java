package basin.model;

import java.util.List;

/**
 * Where each parameter lies in the flat vector: the layers in forward order, in each the weight, then the bias (scale,
 * then shift), each in C order of PyTorch's shape (convolution [out][in][kh][kw], dense [out][in]). Immutable.
 */
public record ParameterLayout(List<Parameter> parameters) {
    /** Copies the list. */
    public ParameterLayout {
        parameters = List.copyOf(parameters);
    }

    /** The number d of trainable parameters. */
    public int size() {
        return parameters.stream().mapToInt(Parameter::length).sum();
    }

    /** A vector without structure: one parameter {@code name} of {@code length} numbers, one filter a number. */
    public static ParameterLayout flat(String name, int length) {
        return new ParameterLayout(List.of(new Parameter(name, Role.WEIGHT, 0, List.of(length))));
    }

    /** What a parameter does in its layer; only a {@link #WEIGHT} has filters. */
    public enum Role {
        /** A convolution's or dense layer's weight. */
        WEIGHT,
        /** What is added to each output. */
        BIAS,
        /** A normalization's factor (gamma). */
        SCALE,
        /** A normalization's summand (beta). */
        SHIFT
    }

    /**
     * One named tensor of the vector.
     *
     * @param name as PyTorch would name it: {@code conv1.weight}
     * @param role what it does
     * @param offset of its first number in the flat vector
     * @param shape in PyTorch's order
     */
    public record Parameter(String name, Role role, int offset, List<Integer> shape) {
        /** Copies the shape. */
        public Parameter {
            shape = List.copyOf(shape);
        }

        /** How many numbers it has. */
        public int length() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        /** The layer's name: all before the last dot. */
        public String layer() {
            return name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }

        /** How many filters (slices along the first axis) it has. */
        public int filters() {
            return shape.get(0);
        }

        /** How many numbers one filter has. */
        public int filterLength() {
            return length() / filters();
        }
    }
}
