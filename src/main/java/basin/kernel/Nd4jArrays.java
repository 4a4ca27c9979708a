package basin.kernel;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where ND4J's arrays and this program's vectors meet: in one memory on the CPU, by copying on a GPU. */
public final class Nd4jArrays {
    private Nd4jArrays() {}

    /** The element type of {@code precision}. */
    public static DataType type(Precision precision) {
        return precision == Precision.FLOAT ? DataType.FLOAT : DataType.DOUBLE;
    }

    /** An array with the numbers that {@code v} has now, in C order. To be read only: writing may or may not reach {@code v}. */
    public static INDArray array(Vec v, long... shape) {
        return shared() ? share(v, shape) : copy(v, shape);
    }

    /** Writes {@code x}, of any shape, into {@code v} in C order. */
    public static void store(INDArray x, Vec v) {
        if (shared()) {
            share(v, x.shape()).assign(x);
        } else {
            copy(x, v);
        }
    }

    /** Whether arrays can lie over a vector's memory: not where they lie in a GPU's. */
    static boolean shared() {
        Natives.loadNd4j();
        return Nd4j.getEnvironment().isCPU();
    }

    /** An array in memory of its own. */
    static INDArray copy(Vec v, long... shape) {
        INDArray flat = v.precision() == Precision.FLOAT
                ? Nd4j.createFromArray(v.toFloats())
                : Nd4j.createFromArray(v.toDoubles());
        return flat.reshape('c', shape);
    }

    /** Copies the numbers of {@code x} in C order. */
    static void copy(INDArray x, Vec v) {
        INDArray flat = x.dup('c').reshape('c', new long[] {x.length()});
        if (v.precision() == Precision.FLOAT) {
            v.put(0, flat.toFloatVector());
        } else {
            v.put(0, flat.toDoubleVector());
        }
    }

    /**
     * An array over the same memory as {@code v}, in C order. It keeps that memory alive: the array holds the pointer,
     * the pointer the buffer, and the buffer what it is a slice of.
     */
    static INDArray share(Vec v, long... shape) {
        ByteBuffer bytes = v.bytes();
        Pointer pointer = v.precision() == Precision.FLOAT
                ? new FloatPointer(bytes.asFloatBuffer())
                : new DoublePointer(bytes.asDoubleBuffer());
        DataType type = type(v.precision());
        return Nd4j.create(Nd4j.createBuffer(pointer, v.length(), type), shape, strides(shape), 0, 'c', type);
    }

    private static long[] strides(long... shape) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape[i];
        }
        return strides;
    }
}
