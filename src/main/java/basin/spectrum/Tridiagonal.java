package basin.spectrum;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues of a symmetric tridiagonal matrix with the first and last component of each unit eigenvector, which is
 * all that Lanczos needs: quadrature weights and residuals. Implicit QR steps with Wilkinson's shift (Golub and Van Loan,
 * "Matrix Computations", 8.3) on two rows of the eigenvectors: O(m^2), where a library makes all of them in O(m^3).
 *
 * @param values the eigenvalues, in no order
 * @param first first components
 * @param last last components
 */
record Tridiagonal(double[] values, double[] first, double[] last) {
    /** In practice two or three steps an eigenvalue are enough. */
    private static final int STEPS = 100;

    /** Solves for {@code diagonal} of m numbers and {@code beside} of m - 1 next to it; both stay as they are. */
    static Tridiagonal solve(double[] diagonal, double[] beside) {
        int m = diagonal.length;
        Tridiagonal t = new Tridiagonal(diagonal.clone(), new double[m], new double[m]);
        t.first[0] = 1;
        t.last[m - 1] = 1;
        double[] e = beside.clone();
        int left = STEPS * m;
        for (int high = m - 1; high > 0; ) {
            int low = high;
            while (low > 0 && !negligible(t.values, e, low - 1)) {
                low--;
            }
            if (low == high) {
                high--;
            } else if (left-- > 0) {
                t.sweep(e, low, high);
            } else {
                throw new ArithmeticException("The eigenvalues of the Lanczos matrix did not converge.");
            }
        }
        return t;
    }

    /** The places of the eigenvalues, the largest first. */
    int[] falling() {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static boolean negligible(double[] d, double[] e, int i) {
        return Math.abs(e[i]) <= Math.ulp(Math.abs(d[i]) + Math.abs(d[i + 1]));
    }

    /** One step on the block {@code low..high}: turns the plane of k and k + 1 for rising k, chasing the bulge out. */
    private void sweep(double[] e, int low, int high) {
        double x = values[low] - shift(e, high);
        double bulge = e[low];
        for (int k = low; k < high; k++) {
            double r = Math.hypot(x, bulge);
            double c = r == 0 ? 1 : x / r;
            double s = r == 0 ? 0 : bulge / r;
            if (k > low) {
                e[k - 1] = r;
            }
            double a = values[k];
            double b = values[k + 1];
            double o = e[k];
            values[k] = c * c * a + 2 * c * s * o + s * s * b;
            values[k + 1] = s * s * a - 2 * c * s * o + c * c * b;
            e[k] = c * s * (b - a) + (c * c - s * s) * o;
            if (k + 1 < high) {
                x = e[k];
                bulge = s * e[k + 1];
                e[k + 1] *= c;
            }
            turn(first, k, c, s);
            turn(last, k, c, s);
        }
    }

    private static void turn(double[] row, int k, double c, double s) {
        double a = row[k];
        double b = row[k + 1];
        row[k] = c * a + s * b;
        row[k + 1] = c * b - s * a;
    }

    /** The eigenvalue of the last two by two block that is nearer to its last number. */
    private double shift(double[] e, int high) {
        double half = (values[high - 1] - values[high]) / 2;
        double o = e[high - 1];
        double away = half + Math.copySign(Math.hypot(half, o), half);
        return away == 0 ? values[high] : values[high] - o * (o / away);
    }
}
