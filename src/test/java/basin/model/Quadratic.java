package basin.model;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;

/** f(w) = w'Aw/2 - b'w with A of given eigenvalues in a random orthonormal basis; counts its passes. */
public final class Quadratic implements Objective {
    private final double[][] a;
    private final double[] b;
    private final Vec w;
    private final ParameterLayout layout;
    private int gradients;
    private int products;

    private Quadratic(double[][] a, double[] b, Precision precision, ParameterLayout layout) {
        this.a = a;
        this.b = b;
        this.w = Vec.zeros(precision, b.length);
        this.layout = layout;
    }

    /** At w = 0, b and the basis random; one flat weight. */
    public static Quadratic of(Precision precision, long seed, double... eigenvalues) {
        int d = eigenvalues.length;
        Rng rng = Rng.of(seed, "quadratic");
        double[][] a = new double[d][d];
        for (int i = 0; i < d; i++) {
            a[i][i] = eigenvalues[i];
        }
        for (int turn = 0; turn < 3; turn++) {
            reflect(a, rng);
        }
        double[] b = new double[d];
        for (int i = 0; i < d; i++) {
            b[i] = rng.nextGaussian();
        }
        return new Quadratic(a, b, precision, ParameterLayout.flat("w", d));
    }

    /** A becomes RAR with R = I - 2uu', u random of length one. */
    private static void reflect(double[][] a, Rng rng) {
        int d = a.length;
        double[] u = new double[d];
        double squares = 0;
        for (int i = 0; i < d; i++) {
            u[i] = rng.nextGaussian();
            squares += u[i] * u[i];
        }
        double[] au = times(a, u);
        double uau = 0;
        for (int i = 0; i < d; i++) {
            uau += u[i] * au[i];
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                a[i][j] += (-2 * (u[i] * au[j] + au[i] * u[j]) + 4 * u[i] * u[j] * uau / squares) / squares;
            }
        }
    }

    private static double[] times(double[][] a, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    /** The gradient at {@code x}. */
    public double[] gradientAt(double[] x) {
        double[] g = times(a, x);
        for (int i = 0; i < g.length; i++) {
            g[i] -= b[i];
        }
        return g;
    }

    /** The loss at {@code x}. */
    public double lossAt(double[] x) {
        double[] ax = times(a, x);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * (ax[i] / 2 - b[i]);
        }
        return sum;
    }

    /** The sum of A's diagonal. */
    public double trace() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /** Gradients taken so far. */
    public int gradients() {
        return gradients;
    }

    /** Hessian-vector products taken so far. */
    public int products() {
        return products;
    }

    @Override
    public ParameterLayout layout() {
        return layout;
    }

    @Override
    public Vec parameters() {
        return w;
    }

    @Override
    public double loss() {
        return lossAt(w.toDoubles());
    }

    @Override
    public double gradient(Vec gradient) {
        gradients++;
        gradient.put(0, gradientAt(w.toDoubles()));
        return loss();
    }

    @Override
    public void hessianVector(Vec v, Vec product) {
        products++;
        product.put(0, times(a, v.toDoubles()));
    }
}
