package basin.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {
    private static final int D = 500;

    private static Vec random(long seed) {
        return Directions.raw(Vec.zeros(Precision.DOUBLE, D), Rng.of(seed, "test"));
    }

    private static PrincipalPlane of(List<Vec> rows) {
        return PrincipalPlane.of(rows.size(), rows::get);
    }

    /** A spiral in the plane of two directions that are neither orthogonal nor of length 1. */
    @Test
    void a_planted_plane_is_recovered() {
        Vec u = random(1);
        Vec v = random(2);
        v.add(0.8, u);
        List<Vec> rows = new ArrayList<>();
        for (int t = 0; t < 40; t++) {
            Vec row = u.like();
            row.add(Math.cos(t * 0.3) * Math.exp(-0.05 * t), u);
            row.add(Math.sin(t * 0.3) * Math.exp(-0.05 * t) / 7, v);
            rows.add(row);
        }
        PrincipalPlane plane = of(rows);
        assertThat(plane.explained()[0] + plane.explained()[1]).isCloseTo(1, within(1e-12));
        assertThat(plane.first().norm()).isCloseTo(1, within(1e-12));
        assertThat(plane.second().norm()).isCloseTo(1, within(1e-12));
        assertThat(plane.first().dot(plane.second())).isCloseTo(0, within(1e-12));
        PlaneProjection principal = new PlaneProjection(plane.first(), plane.second());
        PlaneProjection planted = new PlaneProjection(u, v);
        for (int t = 0; t < rows.size(); t++) {
            PlaneProjection.Place p = principal.of(rows.get(t));
            Vec back = u.like();
            back.add(p.a(), plane.first());
            back.add(p.b(), plane.second());
            back.add(-1, rows.get(t));
            assertThat(back.norm()).isLessThan(1e-10);
            PlaneProjection.Place q = planted.of(rows.get(t));
            assertThat(q.a()).isCloseTo(Math.cos(t * 0.3) * Math.exp(-0.05 * t), within(1e-10));
            assertThat(q.b()).isCloseTo(Math.sin(t * 0.3) * Math.exp(-0.05 * t) / 7, within(1e-10));
        }
        assertThat(principal.of(rows.get(0)).a()).isPositive();
    }

    /**
     * Gradient descent on f(w) = sum of h_i w_i^2 / 2 from w_0: w_t = (1 - r h_i)^t w_0i. With two coordinates the Gram
     * matrix has the eigenvalues of the 2 x 2 matrix of sums over t, in closed form.
     */
    @Test
    void explained_variance_of_a_descent_on_a_quadratic_has_its_closed_form() {
        double[] h = {3, 0.4, 0};
        double[] start = {2, -1, 0};
        double rate = 0.25;
        int steps = 30;
        List<Vec> rows = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            double[] w = new double[3];
            for (int i = 0; i < 3; i++) {
                w[i] = start[i] * Math.pow(1 - rate * h[i], t);
            }
            rows.add(Vec.of(w));
        }
        double x = 1 - rate * h[0];
        double y = 1 - rate * h[1];
        double p = 4 * (1 - Math.pow(x * x, steps)) / (1 - x * x);
        double q = (1 - Math.pow(y * y, steps)) / (1 - y * y);
        double c = -2 * (1 - Math.pow(x * y, steps)) / (1 - x * y);
        double root = Math.sqrt((p - q) * (p - q) / 4 + c * c);
        double[] expected = {((p + q) / 2 + root) / (p + q), ((p + q) / 2 - root) / (p + q)};
        assertThat(of(rows).explained()).containsExactly(expected, within(1e-12));
    }

    @Test
    void what_is_off_the_plane_is_neither_explained_nor_hidden() {
        double[][] rows = {{3, 0, 0, 0}, {0, 2, 0, 0}, {0, 0, 1, 0}};
        PrincipalPlane plane = of(Arrays.stream(rows).map(Vec::of).toList());
        assertThat(plane.explained()).containsExactly(new double[] {9 / 14., 4 / 14.}, within(1e-14));
        PlaneProjection.Place off = new PlaneProjection(plane.first(), plane.second()).of(Vec.of(rows[2]));
        assertThat(off.distance()).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_axes_need_not_be_unit_vectors() {
        PlaneProjection p = new PlaneProjection(Vec.of(2.0, 0, 0), Vec.of(1.0, 3, 0));
        PlaneProjection.Place place = p.of(Vec.of(2 * 0.5 + 1 * -2.0, 3 * -2.0, 4));
        assertThat(place.a()).isCloseTo(0.5, within(1e-14));
        assertThat(place.b()).isCloseTo(-2, within(1e-14));
        assertThat(place.distance()).isCloseTo(4, within(1e-12));
    }

    @Test
    void a_line_or_a_point_is_no_plane() {
        Vec u = random(1);
        Vec twice = u.copy();
        twice.scale(-2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(u, twice, u.like())))
                .withMessageContaining("lie on a line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaneProjection(u, twice))
                .withMessageContaining("parallel");
        assertThatIllegalArgumentException().isThrownBy(() -> of(List.of(u, Vec.of(new double[D - 1]))));
    }

    @Test
    void weights_that_are_not_numbers_are_refused() {
        Vec bad = random(2);
        bad.set(7, Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(List.of(random(1), bad)))
                .withMessageContaining("not finite");
    }

    @Test
    void eigenvalues_of_a_known_matrix_are_found() {
        int n = 12;
        double[][] a = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i][i] = 2;
            if (i > 0) {
                a[i][i - 1] = -1;
                a[i - 1][i] = -1;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(a);
        for (int k = 0; k < n; k++) {
            double exact = 2 - 2 * Math.cos((n - k) * Math.PI / (n + 1));
            int at = eigen.index(k);
            assertThat(eigen.value(at)).isCloseTo(exact, within(1e-13));
            for (int i = 0; i < n; i++) {
                double image = 0;
                for (int j = 0; j < n; j++) {
                    image += a[i][j] * eigen.vector(at, j);
                }
                assertThat(image).isCloseTo(exact * eigen.vector(at, i), within(1e-13));
            }
        }
    }
}
