package basin.model.surface;

/**
 * A value with its first and second derivatives in x and y: forward-mode differentiation of second order, exact but for
 * rounding. Every rule is the chain, product or quotient rule (Griewank and Walther 2008, chapter 13).
 *
 * @param v the value
 * @param x its derivative in x
 * @param y its derivative in y
 * @param xx its second derivative in x
 * @param xy its mixed second derivative
 * @param yy its second derivative in y
 */
public record Jet(double v, double x, double y, double xx, double xy, double yy) {
    private static final double LARGEST_EXPONENT = 1000;

    static Jet constant(double value) {
        return new Jet(value, 0, 0, 0, 0, 0);
    }

    static Jet ofX(double value) {
        return new Jet(value, 1, 0, 0, 0, 0);
    }

    static Jet ofY(double value) {
        return new Jet(value, 0, 1, 0, 0, 0);
    }

    Jet plus(Jet o) {
        return new Jet(v + o.v, x + o.x, y + o.y, xx + o.xx, xy + o.xy, yy + o.yy);
    }

    Jet minus(Jet o) {
        return plus(o.negated());
    }

    Jet negated() {
        return new Jet(-v, -x, -y, -xx, -xy, -yy);
    }

    Jet times(Jet o) {
        return new Jet(
                v * o.v,
                x * o.v + v * o.x,
                y * o.v + v * o.y,
                xx * o.v + 2 * x * o.x + v * o.xx,
                xy * o.v + x * o.y + y * o.x + v * o.xy,
                yy * o.v + 2 * y * o.y + v * o.yy);
    }

    Jet over(Jet o) {
        double r = 1 / o.v;
        return times(o.chain(r, -r * r, 2 * r * r * r));
    }

    /** g of this, where g has the value {@code g} and the derivatives {@code g1} and {@code g2} here. */
    Jet chain(double g, double g1, double g2) {
        return new Jet(g, g1 * x, g1 * y, g2 * x * x + g1 * xx, g2 * x * y + g1 * xy, g2 * y * y + g1 * yy);
    }

    /** This to the power {@code o}; a negative base needs a whole number that is constant. */
    Jet power(Jet o) {
        boolean constant = o.x == 0 && o.y == 0 && o.xx == 0 && o.xy == 0 && o.yy == 0;
        if (constant && Math.abs(o.v) <= LARGEST_EXPONENT) {
            double n = o.v;
            return chain(Math.pow(v, n), n == 0 ? 0 : n * Math.pow(v, n - 1), rest(n));
        }
        return log().times(o).exp();
    }

    /** n (n - 1) v^(n - 2), which is 0 for n of 0 and 1 at v = 0 too. */
    private double rest(double n) {
        return n * (n - 1) == 0 ? 0 : n * (n - 1) * Math.pow(v, n - 2);
    }

    Jet exp() {
        double e = Math.exp(v);
        return chain(e, e, e);
    }

    Jet log() {
        return chain(Math.log(v), 1 / v, -1 / (v * v));
    }

    Jet sqrt() {
        double s = Math.sqrt(v);
        return chain(s, 0.5 / s, -0.25 / (s * v));
    }

    Jet sin() {
        return chain(Math.sin(v), Math.cos(v), -Math.sin(v));
    }

    Jet cos() {
        return chain(Math.cos(v), -Math.sin(v), -Math.cos(v));
    }

    Jet tan() {
        double t = Math.tan(v);
        double d = 1 + t * t;
        return chain(t, d, 2 * t * d);
    }

    Jet tanh() {
        double t = Math.tanh(v);
        double d = 1 - t * t;
        return chain(t, d, -2 * t * d);
    }

    Jet atan() {
        double d = 1 / (1 + v * v);
        return chain(Math.atan(v), d, -2 * v * d * d);
    }

    /** With the derivative 0 at 0. */
    Jet abs() {
        return chain(Math.abs(v), Math.signum(v), 0);
    }

    /** The larger eigenvalue of the second derivatives: how strongly it bends in its sharpest direction. */
    public double largestEigenvalue() {
        double middle = (xx + yy) / 2;
        return middle + Math.hypot((xx - yy) / 2, xy);
    }
}
