package basin.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Objective;
import basin.model.ParameterLayout;
import basin.model.Quadratic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossPlaneTest {
    private static final Vec FIRST = Vec.of(1.0, 0);
    private static final Vec SECOND = Vec.of(0.0, 1);

    /** A loss over two numbers. */
    private record Surface(Vec parameters, DoubleBinaryOperator value) implements Objective {
        Surface(DoubleBinaryOperator value) {
            this(Vec.of(0.0, 0), value);
        }

        @Override
        public ParameterLayout layout() {
            return ParameterLayout.flat("w", 2);
        }

        @Override
        public double loss() {
            return value.applyAsDouble(parameters.get(0), parameters.get(1));
        }

        @Override
        public double gradient(Vec gradient) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hessianVector(Vec v, Vec product) {
            throw new UnsupportedOperationException();
        }
    }

    private static LossGrid grid(DoubleBinaryOperator value, int side, GridProgress progress) {
        try (LossPlane plane = new LossPlane(new Surface(value), FIRST, SECOND)) {
            return plane.grid(side, 2, 7, progress);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_grid_is_the_loss_at_every_place_and_w_keeps_its_bits(Precision precision) {
        Quadratic f = Quadratic.of(precision, 4, 5, 3, 2, 1, -1);
        Vec w = f.parameters();
        w.put(0, 0.1, -0.0, 0.3, 1e-30, 7);
        double[] before = w.toDoubles();
        Vec d1 = Directions.raw(w, Rng.of(1, Directions.PURPOSE));
        Vec d2 = Directions.raw(w, Rng.of(2, Directions.PURPOSE));
        LossGrid grid;
        try (LossPlane plane = new LossPlane(f, d1, d2)) {
            grid = plane.grid(13, 1, 7, GridProgress.NONE);
        }
        assertThat(w.toDoubles()).isEqualTo(before);
        assertThat(grid.complete()).isTrue();
        assertThat(grid.samples()).isEqualTo(7);
        assertThat(grid.cosine()).isEqualTo(Directions.cosine(d1, d2));
        for (int j = 0; j < 13; j++) {
            for (int i = 0; i < 13; i++) {
                double[] at = before.clone();
                for (int p = 0; p < at.length; p++) {
                    at[p] += grid.axis()[i] * d1.get(p) + grid.axis()[j] * d2.get(p);
                }
                double expected = f.lossAt(at);
                assertThat((double) grid.at(i, j)).isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 13, 26, 50, 51})
    void every_side_is_filled_once_from_edge_to_edge(int side) {
        List<Integer> seen = new ArrayList<>();
        LossGrid grid = grid((a, b) -> a + 10 * b, side, (done, total, soFar) -> {
            seen.add(done);
            return total == side * side;
        });
        assertThat(seen).hasSize(side * side);
        assertThat(grid.complete()).isTrue();
        assertThat(grid.axis()[0]).isEqualTo(-2);
        assertThat(grid.axis()[side - 1]).isEqualTo(2);
        if (side % 2 == 1) {
            assertThat(grid.at(side / 2, side / 2)).isZero();
        }
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                assertThat(grid.at(i, j)).isEqualTo((float) (grid.axis()[i] + 10.0 * grid.axis()[j]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 26, 51})
    void the_first_level_already_shows_the_whole_plane(int side) {
        int[] usable = {0};
        grid((a, b) -> a + 10 * b, side, (done, total, soFar) -> {
            LossGrid grid = soFar.get();
            assertThat(grid.complete()).isEqualTo(done == total);
            boolean whole = true;
            for (int i = 0; i < side; i++) {
                for (int j = 0; j < side; j++) {
                    float exact = (float) (grid.axis()[i] + 10.0 * grid.axis()[j]);
                    assertThat(Float.isNaN(grid.at(i, j)) || Math.abs(grid.at(i, j) - exact) < 1e-5)
                            .as("a plane is interpolated exactly")
                            .isTrue();
                    whole &= Float.isFinite(grid.at(i, j));
                }
            }
            if (whole && usable[0] == 0) {
                usable[0] = done;
            }
            assertThat(whole).as("from then on it stays whole").isEqualTo(usable[0] > 0);
            return usable[0] == 0 || done < usable[0] + 60;
        });
        assertThat(usable[0]).isBetween(1, 169);
    }

    @Test
    void cancelling_leaves_what_is_there_and_the_bits_of_w() {
        Surface surface = new Surface((a, b) -> a);
        surface.parameters().put(0, -0.0, 0.3);
        LossGrid grid;
        try (LossPlane plane = new LossPlane(surface, FIRST, SECOND)) {
            grid = plane.grid(13, 1, 1, (done, total, soFar) -> done < 10);
        }
        assertThat(grid.complete()).isFalse();
        assertThat(surface.parameters().toDoubles()).isEqualTo(new double[] {-0.0, 0.3});
    }

    @Test
    void losses_that_are_not_finite_stay_where_they_are() {
        LossGrid grid =
                grid((a, b) -> a < 0 ? Double.NaN : b < 0 ? Double.POSITIVE_INFINITY : 1, 13, GridProgress.NONE);
        assertThat(grid.complete()).isTrue();
        assertThat(grid.at(0, 12)).isNaN();
        assertThat(grid.at(12, 0)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(grid.at(6, 6)).isEqualTo(1);
        assertThat(grid.lowest()).isEqualTo(1);
    }

    @Test
    void impossible_sizes_are_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid((a, b) -> 0, 1, GridProgress.NONE))
                .withMessage("A surface has 1 places a side; 2 or more are allowed.");
        try (LossPlane plane = new LossPlane(new Surface((a, b) -> 0), FIRST, SECOND)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plane.grid(3, 0, 1, GridProgress.NONE))
                    .withMessage("A surface's span is 0.0; above 0 is allowed.");
        }
    }
}
