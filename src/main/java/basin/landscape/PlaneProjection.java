package basin.landscape;

import basin.kernel.Vec;

/**
 * Coordinates on a plane along two directions by 2 x 2 least squares, since directions of a loss surface are neither of
 * length 1 nor orthogonal.
 */
public final class PlaneProjection {
    private final Vec first;
    private final Vec second;
    private final double a11;
    private final double a12;
    private final double a22;
    private final double determinant;

    /** Onto the plane along {@code first} and {@code second}. */
    public PlaneProjection(Vec first, Vec second) {
        this.first = first;
        this.second = second;
        a11 = first.dot(first);
        a12 = first.dot(second);
        a22 = second.dot(second);
        determinant = a11 * a22 - a12 * a12;
        if (!(determinant > 0)) {
            throw new IllegalArgumentException("The two directions of the plane are parallel; a plane needs two.");
        }
    }

    /**
     * Where the point {@code row}, counted from the plane's origin, lies.
     *
     * @param a along the first direction
     * @param b along the second
     * @param distance from the plane, of the same unit as weights; about 1e-8 of the row's length is rounding
     */
    public record Place(double a, double b, double distance) {}

    /** The place of the foot of {@code row}, a point minus the plane's origin. */
    public Place of(Vec row) {
        double r1 = first.dot(row);
        double r2 = second.dot(row);
        double a = (r1 * a22 - r2 * a12) / determinant;
        double b = (a11 * r2 - a12 * r1) / determinant;
        double squares = row.dot(row) - (a * r1 + b * r2);
        return new Place(a, b, Math.sqrt(Math.max(0, squares)));
    }
}
