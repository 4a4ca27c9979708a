package basin.kernel;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Makes the arrays that outlast a pass, and counts their bytes. */
final class Nd4jMemory {
    private final DataType type;
    private long bytes;

    Nd4jMemory(DataType type) {
        this.type = type;
    }

    /** Zeros in C order. */
    INDArray create(long... shape) {
        INDArray array = Nd4j.create(type, shape);
        bytes += array.length() * type.width();
        return array;
    }

    /** Zeros in the shape of {@code x}. */
    INDArray like(INDArray x) {
        return create(x.shape());
    }

    long bytes() {
        return bytes;
    }
}
