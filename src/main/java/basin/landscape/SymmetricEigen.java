package basin.landscape;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, 8.5), which find small eigenvalues as precisely as the matrix holds them.
 */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;
    private static final double EPSILON = Math.ulp(1.0) / 2;

    private final int n;
    private final double[][] a;
    private final double[][] v;

    /** Of {@code matrix}, n x n, which stays as it is. */
    SymmetricEigen(double[][] matrix) {
        n = matrix.length;
        a = new double[n][];
        v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
        }
        int sweeps = 0;
        while (rotateAll()) {
            if (++sweeps > MOST_SWEEPS) {
                throw new ArithmeticException("The eigenvalues of a small matrix were not found.");
            }
        }
    }

    /** One sweep; whether anything was above rounding. */
    private boolean rotateAll() {
        boolean moved = false;
        double least = EPSILON * EPSILON * largest();
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                if (Math.abs(a[p][q]) > EPSILON * Math.sqrt(Math.abs(a[p][p] * a[q][q])) + least) {
                    rotate(p, q);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private double largest() {
        double most = 0;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, Math.abs(a[i][i]));
        }
        return most;
    }

    private void rotate(int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < n; k++) {
            double x = a[k][p];
            double y = a[k][q];
            a[k][p] = c * x - s * y;
            a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < n; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
            double z = v[k][p];
            v[k][p] = c * z - s * v[k][q];
            v[k][q] = s * z + c * v[k][q];
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }

    /** Which eigenvalue is the {@code rank}-th largest, from 0. */
    int index(int rank) {
        boolean[] taken = new boolean[n];
        int best = -1;
        for (int r = 0; r <= rank; r++) {
            best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || a[i][i] > a[best][best])) {
                    best = i;
                }
            }
            taken[best] = true;
        }
        return best;
    }

    double value(int index) {
        return a[index][index];
    }

    /** Component {@code i} of the eigenvector of eigenvalue {@code index}, which has length 1. */
    double vector(int index, int i) {
        return v[i][index];
    }
}
