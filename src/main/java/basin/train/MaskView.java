package basin.train;

import java.util.List;

/**
 * A lane's mask, cut by layer for showing. Immutable; arrays are never written after.
 *
 * @param step after which it was in force
 * @param epoch of that step
 * @param count the number k of ones
 * @param length the number d of coordinates
 * @param layers in forward order, one a parameter with shape
 */
public record MaskView(int step, int epoch, int count, int length, List<LayerMask> layers) {
    /** Copies the list. */
    public MaskView {
        layers = List.copyOf(layers);
    }

    /** The share of ones. */
    public double density() {
        return length == 0 ? 0 : (double) count / length;
    }

    /**
     * The mask of one parameter.
     *
     * @param name {@code conv1.weight}
     * @param filters slices along the first axis
     * @param inputs the second axis; 1 for a vector
     * @param kernelHeight 1 where there is no kernel
     * @param kernelWidth 1 where there is no kernel
     * @param bits a 0 or 1 a number, in C order [filters][inputs][kernelHeight][kernelWidth]
     * @param count the ones
     */
    public record LayerMask(
            String name, int filters, int inputs, int kernelHeight, int kernelWidth, byte[] bits, int count) {
        /** The share of ones. */
        public double density() {
            return bits.length == 0 ? 0 : (double) count / bits.length;
        }
    }
}
