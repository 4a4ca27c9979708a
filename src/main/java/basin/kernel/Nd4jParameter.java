package basin.kernel;

import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A slot's slices as arrays of one shape, made again only when the vector behind is another. */
final class Nd4jParameter {
    private final Slot slot;
    private final boolean shared;
    private final long[] shape;
    private final View value = new View();
    private final View gradient = new View();
    private final View direction = new View();
    private final View product = new View();

    Nd4jParameter(Slot slot, boolean shared, long... shape) {
        this.slot = slot;
        this.shared = shared;
        this.shape = shape;
    }

    INDArray value() {
        return value.of(slot.value()).read();
    }

    INDArray direction() {
        return direction.of(slot.direction()).read();
    }

    /** Has {@code writer} write the gradient. */
    void gradient(Consumer<INDArray> writer) {
        gradient.of(slot.gradient()).write(writer);
    }

    /** Has {@code writer} write the product, or add to what it wrote before. */
    void product(Consumer<INDArray> writer) {
        product.of(slot.product()).write(writer);
    }

    private final class View {
        private Vec vec;
        private Nd4jMirror mirror;

        Nd4jMirror of(Vec v) {
            if (v != vec) {
                mirror = new Nd4jMirror(v, shared, shape);
                vec = v;
            }
            return mirror;
        }
    }
}
