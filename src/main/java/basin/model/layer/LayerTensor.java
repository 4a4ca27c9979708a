package basin.model.layer;

import java.util.List;

/**
 * A parameter or buffer of one layer.
 *
 * @param name without the layer's: {@code weight}
 * @param shape in PyTorch's order
 */
public record LayerTensor(String name, List<Integer> shape) {
    /** The factor of a linear operation, or a normalization's scale. */
    public static final String WEIGHT = "weight";

    /** What is added to each output. */
    public static final String BIAS = "bias";

    /** A normalization's running variance. */
    public static final String VARIANCE = "running_var";

    /** The tensor {@code name} of {@code shape}. */
    public static LayerTensor of(String name, Integer... shape) {
        return new LayerTensor(name, List.of(shape));
    }

    /** A buffer's first value: 1 for a variance, else 0. */
    public int first() {
        return name.equals(VARIANCE) ? 1 : 0;
    }

    /** How many numbers it has. */
    public int length() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}
