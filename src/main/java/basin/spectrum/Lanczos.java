package basin.spectrum;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lanczos' method on the Hessian H with full reorthogonalization (Golub and Van Loan, "Matrix Computations", 10.3): an
 * orthonormal basis V of m vectors with V'HV = T tridiagonal. An invariant subspace found early is left for a random
 * vector orthogonal to it, so that repeated eigenvalues appear as often as they are there; T then falls into blocks.
 */
final class Lanczos {
    /** Below this share of the largest number in T a new vector is rounding, by precision. */
    private static final double ROUNDING_FLOAT = 1e-6;

    private static final double ROUNDING_DOUBLE = 1e-12;

    /** The root of a half. */
    private static final double KEPT = 0.7;

    private static final int PASSES = 3;

    private final SymmetricMap h;
    private final Rng rng;
    private final Enough enough;
    private final List<Vec> basis = new ArrayList<>();
    private final double[] alpha;
    private final double[] beta;
    private int made;
    private double scale;
    private Precision precision;
    private double asymmetry;
    private boolean broken;

    /**
     * When a run may end before its last step.
     *
     * @param count so many of the largest Ritz values must have settled
     * @param tolerance each with a residual of at most this share of its size; 0 to make every step
     */
    record Enough(int count, double tolerance) {
        /** Every step is made. */
        static final Enough NEVER = new Enough(0, 0);
    }

    /** At most {@code steps} steps, fewer where d is smaller; {@code rng} gives the vectors after a breakdown. */
    Lanczos(SymmetricMap h, int steps, Rng rng, Enough enough) {
        this.h = h;
        this.rng = rng;
        this.enough = enough;
        int m = Math.min(steps, h.zeros().length());
        alpha = new double[m];
        beta = new double[m];
    }

    /** The bytes of the basis and work vectors over {@code d} coordinates. */
    static long bytes(int d, Precision precision, int steps) {
        return (Math.min(steps, (long) d) + 1) * d * precision.bytes();
    }

    /** Runs from the unit vector {@code start}; {@code goOn} is asked after every product. Whether it came to its end. */
    boolean run(Vec start, BooleanSupplier goOn) {
        Vec next = start;
        precision = start.precision();
        for (int j = 0; j < alpha.length; j++) {
            basis.add(next);
            next = start.like();
            h.multiply(basis.get(j), next);
            double norm = orthogonalize(next, three(next, j));
            if (!Double.isFinite(alpha[j]) || !Double.isFinite(norm)) {
                throw new ArithmeticException("A Hessian-vector product is not finite.");
            }
            scale = Math.max(scale, Math.max(Math.abs(alpha[j]), norm));
            made = j + 1;
            beta[j] = norm > rounding() ? norm : 0;
            if (!goOn.getAsBoolean()) {
                return made == alpha.length;
            }
            if (settled()) {
                return true;
            }
            if (made < alpha.length) {
                next = beta[j] > 0 ? unit(next, norm) : fresh(next);
            }
        }
        return true;
    }

    /** The three-term recurrence: takes out of H v_j, {@code x}, what it has of v_j and v_j-1; the norm that is left. */
    private double three(Vec x, int j) {
        List<Vec> last = basis.subList(Math.max(0, j - 1), j + 1);
        double[] parts = x.dots(last);
        alpha[j] = parts[parts.length - 1];
        if (j > 0) {
            asymmetry = Math.max(asymmetry, Math.abs(parts[0] - beta[j - 1]));
            parts[0] = beta[j - 1];
        }
        subtract(parts, last, x);
        return x.norm();
    }

    /**
     * Whether the largest Ritz values are as sure as they need be. After a breakdown they never are: what one invariant
     * subspace holds is exact, but it says nothing of the others.
     */
    private boolean settled() {
        broken |= beta[made - 1] == 0;
        if (enough.tolerance() == 0 || made < enough.count() || broken) {
            return false;
        }
        Tridiagonal t = ritz();
        int[] falling = t.falling();
        for (int i = 0; i < enough.count(); i++) {
            double theta = t.values()[falling[i]];
            if (residual(t.last()[falling[i]]) > enough.tolerance() * Math.abs(theta)) {
                return false;
            }
        }
        return true;
    }

    private double rounding() {
        return scale * (precision == Precision.FLOAT ? ROUNDING_FLOAT : ROUNDING_DOUBLE);
    }

    private static Vec unit(Vec x, double norm) {
        x.scale(1 / norm);
        return x;
    }

    private Vec fresh(Vec x) {
        for (int i = 0; i < x.length(); i++) {
            x.set(i, rng.nextGaussian());
        }
        unit(x, x.norm());
        return unit(x, orthogonalize(x, 1));
    }

    /**
     * Takes the basis out of {@code x} by classical Gram-Schmidt, and again as long as that leaves less than
     * {@link #KEPT} of it, since what is left of a vector that nearly vanishes is rounding ("twice is enough", Kahan and
     * Parlett; Giraud, Langou and Rozloznik 2005 for the classical form).
     *
     * @param norm of {@code x}
     * @return its norm afterwards
     */
    private double orthogonalize(Vec x, double norm) {
        double before = norm;
        for (int pass = 0; pass < PASSES; pass++) {
            subtract(x.dots(basis), basis, x);
            double after = x.norm();
            if (!(after < KEPT * before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static void subtract(double[] parts, List<Vec> vectors, Vec x) {
        x.combine(x, Arrays.stream(parts).map(part -> -part).toArray(), vectors);
    }

    /** Frees the basis once the run is over; T stays. */
    void forgetBasis() {
        basis.clear();
    }

    /** The largest |v'Hu - u'Hv| over neighbours u, v of the basis, over an estimate of ||H||: 0 but for rounding. */
    double asymmetry() {
        return scale == 0 ? 0 : asymmetry / scale;
    }

    /** Steps made. */
    int steps() {
        return made;
    }

    /** The first number of T: the quadratic form of H at the start. */
    double form() {
        return alpha[0];
    }

    /** The eigenvalues of T: the Ritz values. */
    Tridiagonal ritz() {
        return Tridiagonal.solve(Arrays.copyOf(alpha, made), Arrays.copyOf(beta, made - 1));
    }

    /**
     * The residual ||H y - theta y|| of the Ritz pair whose eigenvector in T has this last component, beta_m |last|; the
     * formula holds without rounding and falls to 1e-48, so no less is given than the rounding of the products.
     */
    double residual(double last) {
        return Math.max(beta[made - 1] * Math.abs(last), rounding());
    }
}
