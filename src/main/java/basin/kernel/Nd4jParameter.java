package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A slot's slices as arrays of one shape, made again only when the vector behind is another. */
final class Nd4jParameter {
    private final Slot slot;
    private final long[] shape;
    private final View value = new View();
    private final View gradient = new View();
    private final View direction = new View();
    private final View product = new View();

    Nd4jParameter(Slot slot, long... shape) {
        this.slot = slot;
        this.shape = shape;
    }

    INDArray value() {
        return value.of(slot.value());
    }

    INDArray gradient() {
        return gradient.of(slot.gradient());
    }

    INDArray direction() {
        return direction.of(slot.direction());
    }

    INDArray product() {
        return product.of(slot.product());
    }

    private final class View {
        private Vec vec;
        private INDArray array;

        INDArray of(Vec v) {
            if (v != vec) {
                array = Nd4jArrays.share(v, shape);
                vec = v;
            }
            return array;
        }
    }
}
