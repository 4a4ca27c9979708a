package basin.cli;

import basin.kernel.Precision;
import basin.model.NetworkSpec;

/**
 * How a piece of work is done; each uses what it needs.
 *
 * @param network which network
 * @param width of its first stage
 * @param batch images in one gradient, pass, product or step
 * @param optimizer of a step or mask
 * @param sparsity share left alone by a sparse one
 * @param further whether Hessian-vector products stay at one point
 * @param size numbers of a mask, rows of a matrix product, floats of a copy
 * @param samples of a Fisher mask
 * @param threads of the work
 * @param precision of the numbers
 */
record BenchSettings(
        NetworkSpec network,
        int width,
        int batch,
        String optimizer,
        double sparsity,
        boolean further,
        int size,
        int samples,
        int threads,
        Precision precision) {
    /** The same with so many threads. */
    BenchSettings withThreads(int count) {
        return new BenchSettings(network, width, batch, optimizer, sparsity, further, size, samples, count, precision);
    }
}
