package basin.cli;

import basin.kernel.MatrixProduct;
import java.util.Optional;

/** One product of square matrices of floats by oneDNN: what the processor can do. */
final class ProductWork implements BenchWork {
    /** Large enough that memory is no matter, small enough for a tenth of a second. */
    static final int SIZE = 2048;

    private final MatrixProduct product;
    private final double operations;

    ProductWork(int size, int threads) {
        product = new MatrixProduct(size, threads);
        operations = 2.0 * size * size * size;
    }

    @Override
    public long run() {
        return BenchWork.nanos(product::run);
    }

    @Override
    public Optional<Amount> amount() {
        return Optional.of(new Amount(operations, "GFLOP/s"));
    }

    @Override
    public void close() {
        product.close();
    }
}
