package basin.spectrum;

import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.Arrays;

/** A symmetric matrix in double by its numbers. */
public record Matrix(double[][] a) implements SymmetricMap {
    private static final int SWEEPS = 30;

    /** The matrix of {@code map}, by its products with unit vectors. */
    public static Matrix of(SymmetricMap map) {
        Vec unit = map.zeros();
        Vec product = map.zeros();
        double[][] rows = new double[unit.length()][];
        for (int i = 0; i < rows.length; i++) {
            unit.set(i, 1);
            map.multiply(unit, product);
            rows[i] = product.toDoubles();
            unit.set(i, 0);
        }
        return new Matrix(rows);
    }

    /** Rows and columns {@code offset} to {@code offset + length - 1}. */
    public Matrix part(int offset, int length) {
        double[][] rows = new double[length][];
        for (int i = 0; i < length; i++) {
            rows[i] = Arrays.copyOfRange(a[offset + i], offset, offset + length);
        }
        return new Matrix(rows);
    }

    /** The sum of the diagonal. */
    public double trace() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /** All eigenvalues, rising, by Jacobi's rotations. */
    public double[] eigenvalues() {
        double[][] m = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < m.length; p++) {
                for (int q = p + 1; q < m.length; q++) {
                    rotate(m, p, q);
                }
            }
        }
        double[] values = new double[m.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = m[i][i];
        }
        Arrays.sort(values);
        return values;
    }

    private static void rotate(double[][] m, int p, int q) {
        if (m[p][q] == 0) {
            return;
        }
        double angle = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = Math.copySign(1, angle) / (Math.abs(angle) + Math.hypot(1, angle));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        for (int k = 0; k < m.length; k++) {
            double kp = m[k][p];
            m[k][p] = c * kp - s * m[k][q];
            m[k][q] = s * kp + c * m[k][q];
        }
        for (int k = 0; k < m.length; k++) {
            double pk = m[p][k];
            m[p][k] = c * pk - s * m[q][k];
            m[q][k] = s * pk + c * m[q][k];
        }
    }

    @Override
    public Vec zeros() {
        return Vec.zeros(Precision.DOUBLE, a.length);
    }

    @Override
    public void multiply(Vec v, Vec product) {
        double[] x = v.toDoubles();
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += a[i][j] * x[j];
            }
            product.set(i, sum);
        }
    }
}
