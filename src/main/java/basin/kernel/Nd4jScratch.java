package basin.kernel;

import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One array for all that is needed only within one call, as large as the largest that was reserved before its first use. */
final class Nd4jScratch implements Supplier<INDArray> {
    private final Nd4jMemory memory;
    private long size;
    private INDArray array;

    Nd4jScratch(Nd4jMemory memory) {
        this.memory = memory;
    }

    void reserve(long numbers) {
        size = Math.max(size, numbers);
    }

    @Override
    public INDArray get() {
        if (array == null || array.length() < size) {
            array = memory.create(size);
        }
        return array;
    }
}
