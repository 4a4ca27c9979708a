package basin.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Lays the windows of images out as a matrix [channels * kernel^2, batch * windows], so that a convolution is one matrix
 * product. Copies of shifted views: ND4J's {@code im2col} takes three times as long, its {@code col2im} more.
 */
final class Nd4jWindows {
    private final Geometry geometry;
    private final INDArray padded;
    private final INDArray interior;
    private final Supplier<INDArray> scratch;
    private final List<INDArray> from = new ArrayList<>();
    private final List<INDArray> to = new ArrayList<>();
    private INDArray matrix;

    /** {@code scratch} gives at least {@link Geometry#size} numbers that are free until the next windows are laid out. */
    Nd4jWindows(Nd4jMemory memory, Geometry geometry, Supplier<INDArray> scratch) {
        this.geometry = geometry;
        this.scratch = scratch;
        Geometry g = geometry;
        padded = memory.create(g.channels, g.batch, g.paddedHeight, g.paddedWidth);
        interior = view(g.offset, g.offset, g.dilation, g.height, g.width);
    }

    /** By strides: ND4J's intervals with a step go wrong where one number is left. */
    private INDArray view(int top, int left, int step, int rows, int columns) {
        Geometry g = geometry;
        long plane = (long) g.paddedHeight * g.paddedWidth;
        long[] shape = {g.channels, g.batch, rows, columns};
        long[] strides = {plane * g.batch, plane, (long) g.paddedWidth * step, step};
        long offset = (long) top * g.paddedWidth + left;
        return Nd4j.create(padded.data(), shape, strides, offset, 'c', padded.dataType());
    }

    /** The windows of {@code images} [channels, batch, height, width]. */
    INDArray matrix(INDArray images) {
        if (matrix == null) {
            cut();
        }
        interior.assign(images);
        for (int i = 0; i < from.size(); i++) {
            to.get(i).assign(from.get(i));
        }
        return matrix;
    }

    private void cut() {
        Geometry g = geometry;
        INDArray all = scratch.get().get(NDArrayIndex.interval(0, g.size()));
        INDArray windows = all.reshape('c', g.channels, g.kernel, g.kernel, g.batch, g.windowsDown, g.windowsAcross);
        for (int y = 0; y < g.kernel; y++) {
            for (int x = 0; x < g.kernel; x++) {
                int row = g.reversed ? g.kernel - 1 - y : y;
                int column = g.reversed ? g.kernel - 1 - x : x;
                from.add(view(row, column, g.stride, g.windowsDown, g.windowsAcross));
                to.add(windows.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.point(y),
                        NDArrayIndex.point(x),
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.all()));
            }
        }
        matrix = all.reshape('c', (long) g.channels * g.kernel * g.kernel, g.columns());
    }

    /**
     * Which windows.
     *
     * @param channels of the images
     * @param batch images
     * @param height of an image
     * @param width of an image
     * @param offset where an image begins in its padded plane, on both axes
     * @param dilation distance of an image's numbers in the padded plane
     * @param paddedHeight of the plane
     * @param paddedWidth of the plane
     * @param kernel height and width of a window
     * @param stride distance of windows
     * @param windowsDown windows along the height
     * @param windowsAcross windows along the width
     * @param reversed whether a window is read from its last number to its first
     */
    record Geometry(
            int channels,
            int batch,
            int height,
            int width,
            int offset,
            int dilation,
            int paddedHeight,
            int paddedWidth,
            int kernel,
            int stride,
            int windowsDown,
            int windowsAcross,
            boolean reversed) {
        /** Those that a convolution from {@code in} to {@code out} reads. */
        static Geometry forward(Nd4jTensor in, Nd4jTensor out, Kernels.Convolution c) {
            return new Geometry(
                    in.channels(),
                    in.batch(),
                    in.height(),
                    in.width(),
                    c.padding(),
                    1,
                    in.height() + 2 * c.padding(),
                    in.width() + 2 * c.padding(),
                    c.kernel(),
                    c.stride(),
                    out.height(),
                    out.width(),
                    false);
        }

        /** Those of the output's gradient that each number of the input is moved by; the padding is below the kernel. */
        static Geometry backward(Nd4jTensor in, Nd4jTensor out, Kernels.Convolution c) {
            return new Geometry(
                    out.channels(),
                    out.batch(),
                    out.height(),
                    out.width(),
                    c.kernel() - 1 - c.padding(),
                    c.stride(),
                    in.height() + c.kernel() - 1,
                    in.width() + c.kernel() - 1,
                    c.kernel(),
                    1,
                    in.height(),
                    in.width(),
                    true);
        }

        /** Columns of the matrix. */
        long columns() {
            return (long) batch * windowsDown * windowsAcross;
        }

        /** Numbers of the matrix. */
        long size() {
            return columns() * channels * kernel * kernel;
        }
    }
}
