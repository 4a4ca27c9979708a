package basin.kernel;

import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One array for all that is needed only within one call, as large as the largest that was reserved before its first use. */
final class Nd4jScratch implements Supplier<INDArray> {
    private final DataType type;
    private long size;
    private INDArray array;

    Nd4jScratch(DataType type) {
        this.type = type;
    }

    void reserve(long numbers) {
        size = Math.max(size, numbers);
    }

    @Override
    public INDArray get() {
        if (array == null || array.length() < size) {
            array = Nd4j.create(type, size);
        }
        return array;
    }
}
