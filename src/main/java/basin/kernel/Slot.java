package basin.kernel;

/**
 * One parameter's place in a network's flat vectors. The vectors can be exchanged between passes; the place stays. As
 * long as a vector is the same, so is the slice of it that a method here returns, so that kernels can keep what they
 * made for it.
 */
public final class Slot {
    private final Vectors vectors;
    private final int offset;
    private final int length;
    private final Part value = new Part();
    private final Part gradient = new Part();
    private final Part direction = new Part();
    private final Part product = new Part();

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
        return value.of(vectors.value);
    }

    /** Where its gradient, or sum of squared gradients, goes. */
    public Vec gradient() {
        return gradient.of(vectors.gradient);
    }

    /** The direction of the tangent passes. */
    public Vec direction() {
        return direction.of(vectors.direction);
    }

    /** Where its part of the Hessian-vector product goes. */
    public Vec product() {
        return product.of(vectors.product);
    }

    /** The slice of the vector asked for last. */
    private final class Part {
        private Vec whole;
        private Vec slice;

        Vec of(Vec vector) {
            if (vector != whole) {
                slice = vector.slice(offset, length);
                whole = vector;
            }
            return slice;
        }
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
