package basin.landscape;

import basin.kernel.Vec;
import java.util.function.IntFunction;

/**
 * The plane through an origin that lies nearest to n points of d numbers: the two leading principal components of the
 * matrix whose rows are the points minus the origin (Li et al. 2018, section 7). Rows are not centred a second time, since
 * the plane that is drawn passes through the origin. Works on the n x n matrix of inner products, never on d x d.
 *
 * @param first of length 1; the first row's coordinate along it is not negative
 * @param second likewise, orthogonal to it
 * @param explained the shares of the rows' squared lengths along first and second, 0..1: their explained variance
 *     about the origin
 */
public record PrincipalPlane(Vec first, Vec second, double[] explained) {
    /** Below this share of the first eigenvalue the second is rounding. */
    private static final double FLAT = 1e-13;

    /**
     * The plane of {@code count} rows. {@code rows} is asked for each of them up to {@code count + 2} times and may
     * read it anew; at most two are held at once.
     *
     * @throws IllegalArgumentException with a sentence where the rows span less than a plane or are not finite
     */
    public static PrincipalPlane of(int count, IntFunction<Vec> rows) {
        double[][] gram = new double[count][count];
        for (int i = 0; i < count; i++) {
            Vec row = rows.apply(i);
            for (int j = 0; j <= i; j++) {
                gram[i][j] = row.dot(i == j ? row : rows.apply(j));
                gram[j][i] = gram[i][j];
            }
            if (!Double.isFinite(gram[i][i])) {
                throw new IllegalArgumentException("Point " + (i + 1) + " of the trajectory holds numbers that are not"
                        + " finite; a trajectory needs finite weights.");
            }
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += gram[i][i];
        }
        SymmetricEigen eigen = new SymmetricEigen(gram);
        if (count < 2 || !(eigen.value(eigen.index(1)) > FLAT * eigen.value(eigen.index(0)))) {
            throw new IllegalArgumentException("The " + count + " points of the trajectory lie on a line through its"
                    + " end; a plane needs two or more that do not.");
        }
        int one = eigen.index(0);
        int two = eigen.index(1);
        double[] explained = {eigen.value(one) / sum, eigen.value(two) / sum};
        return new PrincipalPlane(axis(eigen, one, count, rows), axis(eigen, two, count, rows), explained);
    }

    /** Sum of the rows, each times its component of the eigenvector, over the root of the eigenvalue. */
    private static Vec axis(SymmetricEigen eigen, int index, int count, IntFunction<Vec> rows) {
        double sign = eigen.vector(index, 0) < 0 ? -1 : 1;
        Vec axis = rows.apply(0).like();
        for (int i = 0; i < count; i++) {
            axis.add(sign * eigen.vector(index, i) / Math.sqrt(eigen.value(index)), rows.apply(i));
        }
        return axis;
    }
}
