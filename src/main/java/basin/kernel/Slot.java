package basin.kernel;

/** One parameter's place in a network's flat vectors. The vectors can be exchanged between passes; the place stays. */
public final class Slot {
    private final Vectors vectors;
    private final int offset;
    private final int length;

    /** The numbers {@code offset} to {@code offset + length - 1} of each of {@code vectors}. */
    public Slot(Vectors vectors, int offset, int length) {
        this.vectors = vectors;
        this.offset = offset;
        this.length = length;
    }

    /** How many numbers it has. */
    public int length() {
        return length;
    }

    /** The parameter itself. */
    public Vec value() {
        return vectors.value.slice(offset, length);
    }

    /** Where its gradient, or sum of squared gradients, goes. */
    public Vec gradient() {
        return vectors.gradient.slice(offset, length);
    }

    /** The direction of the tangent passes. */
    public Vec direction() {
        return vectors.direction.slice(offset, length);
    }

    /** Where its part of the Hessian-vector product goes. */
    public Vec product() {
        return vectors.product.slice(offset, length);
    }

    /** The flat vectors of one network; {@code direction} and {@code product} may be null until a tangent pass. */
    public static final class Vectors {
        private Vec value;
        private Vec gradient;
        private Vec direction;
        private Vec product;

        /** Sets the weights. */
        public void value(Vec v) {
            value = v;
        }

        /** Sets where gradients go. */
        public void gradient(Vec v) {
            gradient = v;
        }

        /** Sets what the next tangent passes are taken along. */
        public void direction(Vec v) {
            direction = v;
        }

        /** Sets where the products go. */
        public void product(Vec v) {
            product = v;
        }
    }
}
