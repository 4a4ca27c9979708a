package basin.spectrum;

import basin.kernel.Vec;
import basin.model.Objective;

/** A symmetric matrix known by its products alone: all that Lanczos' method asks for. Used by one thread at a time. */
public interface SymmetricMap {
    /** A vector of zeros that it can be multiplied with. */
    Vec zeros();

    /** Sets {@code product} to its product with {@code v}. */
    void multiply(Vec v, Vec product);

    /** The Hessian of {@code f} at its w. */
    static SymmetricMap hessian(Objective f) {
        return of(f, f::hessianVector);
    }

    /** The matrix over the weights of {@code f} that {@code product} multiplies with. */
    static SymmetricMap of(Objective f, Product product) {
        return new SymmetricMap() {
            @Override
            public Vec zeros() {
                return f.parameters().like();
            }

            @Override
            public void multiply(Vec v, Vec into) {
                product.multiply(v, into);
            }
        };
    }

    /** A multiplication with a matrix. */
    @FunctionalInterface
    interface Product {
        /** Sets {@code product} to the product with {@code v}. */
        void multiply(Vec v, Vec product);
    }

    /**
     * The diagonal block of the coordinates {@code offset} to {@code offset + length - 1}: directions are zero outside
     * them, and of the product only they are taken.
     */
    default SymmetricMap block(int offset, int length) {
        Vec direction = zeros();
        Vec product = zeros();
        Vec directionThere = direction.slice(offset, length);
        Vec productThere = product.slice(offset, length);
        SymmetricMap whole = this;
        return new SymmetricMap() {
            @Override
            public Vec zeros() {
                return productThere.like();
            }

            @Override
            public void multiply(Vec v, Vec into) {
                directionThere.set(v);
                whole.multiply(direction, product);
                into.set(productThere);
            }
        };
    }
}
