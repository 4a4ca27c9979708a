package basin.kernel;

import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A vector as an array: the same memory on the CPU; on a GPU a copy, brought over before it is read and back when it was written. */
final class Nd4jMirror {
    private final Vec vec;
    private final boolean shared;
    private final INDArray array;

    /** Of {@code vec}; {@code shared} only where ND4J computes in this process's memory. */
    Nd4jMirror(Vec vec, boolean shared, long... shape) {
        this.vec = vec;
        this.shared = shared;
        array = shared ? Nd4jArrays.share(vec, shape) : Nd4jArrays.copy(vec, shape);
    }

    /** The array with the vector's numbers of now. */
    INDArray read() {
        if (!shared) {
            array.assign(Nd4jArrays.copy(vec, array.shape()));
        }
        return array;
    }

    /** Has {@code writer} write to the array, and the vector get it. It sees what was written last. */
    void write(Consumer<INDArray> writer) {
        writer.accept(array);
        if (!shared) {
            Nd4jArrays.copy(array, vec);
        }
    }
}
