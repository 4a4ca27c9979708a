package basin.kernel;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Where ND4J's arrays and this program's vectors meet. */
public final class Nd4jArrays {
    private Nd4jArrays() {}

    /** The element type of {@code precision}. */
    public static DataType type(Precision precision) {
        return precision == Precision.FLOAT ? DataType.FLOAT : DataType.DOUBLE;
    }

    /**
     * An array over the same memory as {@code v}, in C order. It keeps that memory alive: the array holds the pointer,
     * the pointer the buffer, and the buffer what it is a slice of.
     */
    public static INDArray share(Vec v, long... shape) {
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
