package basin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TridiagonalTest {
    private static final double EXACT = 1e-13;

    private static double[] sorted(double[] x) {
        double[] s = x.clone();
        Arrays.sort(s);
        return s;
    }

    @Test
    void a_second_difference_has_cosines() {
        int m = 40;
        double[] ones = new double[m - 1];
        Arrays.fill(ones, -1);
        double[] twos = new double[m];
        Arrays.fill(twos, 2);
        Tridiagonal t = Tridiagonal.solve(twos, ones);
        double[] expected = new double[m];
        for (int i = 0; i < m; i++) {
            expected[i] = 2 - 2 * Math.cos(Math.PI * (i + 1) / (m + 1));
        }
        assertThat(sorted(t.values())).containsExactly(expected, within(EXACT));
        for (int i = 0; i < m; i++) {
            double angle = Math.acos(1 - t.values()[i] / 2);
            double component = Math.sqrt(2.0 / (m + 1)) * Math.sin(angle);
            assertThat(Math.abs(t.first()[i])).isCloseTo(component, within(1e-12));
            assertThat(Math.abs(t.last()[i])).isCloseTo(component, within(1e-12));
        }
    }

    @Test
    void zeros_blocks_and_single_numbers_are_solved() {
        assertThat(Tridiagonal.solve(new double[] {7}, new double[0]).values()).containsExactly(7);
        Tridiagonal swap = Tridiagonal.solve(new double[] {0, 0}, new double[] {1});
        assertThat(sorted(swap.values())).containsExactly(new double[] {-1, 1}, within(EXACT));
        Tridiagonal blocks = Tridiagonal.solve(new double[] {1, 1, 5, 3}, new double[] {0.5, 0, 0});
        assertThat(sorted(blocks.values())).containsExactly(new double[] {0.5, 1.5, 3, 5}, within(EXACT));
        for (int i = 0; i < 4; i++) {
            double weight = blocks.values()[i] > 2 ? 0 : Math.sqrt(0.5);
            assertThat(Math.abs(blocks.first()[i])).isCloseTo(weight, within(EXACT));
        }
        assertThat(Tridiagonal.solve(new double[3], new double[2]).values()).containsExactly(0, 0, 0);
    }

    @Test
    void weights_give_the_moments_of_the_matrix() {
        for (int seed = 0; seed < 100; seed++) {
            Rng rng = Rng.of(seed, "tridiagonal");
            int m = 1 + rng.nextInt(30);
            double[] a = new double[m];
            double[] b = new double[m - 1];
            for (int i = 0; i < m; i++) {
                a[i] = rng.nextGaussian() * Math.pow(10, rng.nextInt(5) - 2);
                if (i < m - 1) {
                    b[i] = rng.nextInt(5) == 0 ? 0 : rng.nextGaussian();
                }
            }
            Tridiagonal t = Tridiagonal.solve(a, b);
            assertThat(weighted(t.values(), t.first(), t.first(), 0)).isCloseTo(1, within(1e-12));
            assertThat(weighted(t.values(), t.last(), t.last(), 0)).isCloseTo(1, within(1e-12));
            assertThat(weighted(t.values(), t.first(), t.first(), 1)).isCloseTo(a[0], within(1e-10));
            assertThat(weighted(t.values(), t.last(), t.last(), 1)).isCloseTo(a[m - 1], within(1e-10));
            double trace = Arrays.stream(a).sum();
            assertThat(Arrays.stream(t.values()).sum()).isCloseTo(trace, within(1e-10));
            double square = m == 1 ? 0 : b[0] * b[0];
            assertThat(weighted(t.values(), t.first(), t.first(), 2))
                    .isCloseTo(a[0] * a[0] + square, within(1e-9 * (1 + a[0] * a[0])));
        }
    }

    private static double weighted(double[] values, double[] u, double[] v, int power) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += u[i] * v[i] * Math.pow(values[i], power);
        }
        return sum;
    }
}
