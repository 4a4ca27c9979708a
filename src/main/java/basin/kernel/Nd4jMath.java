package basin.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastAddOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;

/** The matrix arithmetic of the layers: matrices in C order, one row a channel, and columns of one number a row. */
final class Nd4jMath {
    private Nd4jMath() {}

    /** {@code c = a b}, or {@code c += a b}, each of a and b transposed first where asked. */
    static void multiply(INDArray a, boolean transposeA, INDArray b, boolean transposeB, INDArray c, boolean add) {
        // BLAS thinks in columns: the transposes of C-ordered matrices, multiplied in the reverse order
        Nd4j.gemm(b.transpose(), a.transpose(), c.transpose(), transposeB, transposeA, 1, add ? 1 : 0);
    }

    /** {@code out = x + column}. */
    static void addColumn(INDArray x, INDArray column, INDArray out) {
        Nd4j.getExecutioner().exec(new BroadcastAddOp(x, column, out, 0));
    }

    /** {@code out = x - column}. */
    static void subtractColumn(INDArray x, INDArray column, INDArray out) {
        Nd4j.getExecutioner().exec(new BroadcastSubOp(x, column, out, 0));
    }

    /** {@code out = x * column}. */
    static void multiplyColumn(INDArray x, INDArray column, INDArray out) {
        Nd4j.getExecutioner().exec(new BroadcastMulOp(x, column, out, 0));
    }

    /** {@code to = x} or {@code to += x}. */
    static void store(INDArray x, INDArray to, boolean add) {
        if (add) {
            to.addi(x);
        } else {
            to.assign(x);
        }
    }

    /** For each channel the sum over the samples of the square of what {@code x}, a matrix, sums to over the places. */
    static void sumOfSquares(Nd4jTensor of, INDArray x, INDArray squares) {
        INDArray bySample =
                x.reshape('c', of.channels(), of.batch(), of.places()).sum(2);
        bySample.muli(bySample).sum(squares, 1);
    }
}
