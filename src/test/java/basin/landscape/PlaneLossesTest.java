package basin.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Quadratic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planes of any size: no value is ever at another's place, in whatever order they are computed. */
class PlaneLossesTest {
    private static final Vec FIRST = Vec.of(1.0, 0, 0.5);
    private static final Vec SECOND = Vec.of(0.0, 2, -1);

    private static Quadratic quadratic() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 3, 4, 2, -1);
        f.parameters().put(0, 0.3, -0.7, 0.2);
        return f;
    }

    private static PlaneLosses none(int columns, int rows) {
        double[] across = PlaneLosses.axis(columns, -1, 2);
        double[] up = rows == 1 ? new double[] {0} : PlaneLosses.axis(rows, -3, 0.5);
        return PlaneLosses.none(across, up);
    }

    private static PlaneLosses fill(PlaneLosses start, PlaneProgress progress) {
        Quadratic f = quadratic();
        double[] before = f.parameters().toDoubles();
        PlaneLosses found;
        try (LossPlane plane = start.line() ? new LossPlane(f, FIRST) : new LossPlane(f, FIRST, SECOND)) {
            found = plane.fill(start, progress);
        }
        assertThat(f.parameters().toDoubles()).isEqualTo(before);
        return found;
    }

    @ParameterizedTest
    @CsvSource({"2,1", "7,1", "401,1", "2,2", "7,3", "3,7", "51,50", "13,2"})
    void every_place_holds_the_loss_of_its_own_coordinates(int columns, int rows) {
        PlaneLosses found = fill(none(columns, rows), PlaneProgress.NONE);
        Quadratic f = quadratic();
        double[] w = f.parameters().toDoubles();
        assertThat(found.complete()).isTrue();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double[] at = new double[3];
                for (int p = 0; p < 3; p++) {
                    at[p] = w[p] + found.columns()[i] * FIRST.get(p) + found.rows()[j] * SECOND.get(p);
                }
                assertThat(found.at(i, j)).isCloseTo(f.lossAt(at), within(1e-12 * Math.max(1, Math.abs(f.lossAt(at)))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"51,51,1", "51,51,25", "51,51,700", "9,4,20", "9,4,35", "30,1,3"})
    void stopped_and_gone_on_it_has_the_bits_of_one_that_was_not(int columns, int rows, int stop) {
        PlaneLosses whole = fill(none(columns, rows), PlaneProgress.NONE);
        PlaneLosses part = fill(none(columns, rows), (done, total, soFar) -> done < stop);
        assertThat(part.done()).isEqualTo(stop);
        assertThat(part.complete()).isFalse();
        List<Integer> counts = new ArrayList<>();
        PlaneLosses rest = fill(part, (done, total, soFar) -> counts.add(done));
        assertThat(counts).hasSize(columns * rows - stop).startsWith(stop + 1).endsWith(columns * rows);
        assertThat(rest).isEqualTo(whole);
    }

    @Test
    void a_whole_plane_needs_nothing() {
        PlaneLosses whole = fill(none(5, 4), PlaneProgress.NONE);
        PlaneLosses again = fill(whole, (done, total, soFar) -> {
            throw new AssertionError("It was computed again.");
        });
        assertThat(again).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51})
    void one_percent_of_the_work_shows_the_whole_plane(int side) {
        PlaneLosses part = fill(none(side, side), (done, total, soFar) -> done < 25);
        assertThat(part.done()).isLessThanOrEqualTo(side * side / 100);
        assertThat(part.shown()).doesNotContain(Double.NaN);
        for (int corner : new int[] {0, side - 1, side * (side - 1), side * side - 1}) {
            assertThat(part.known()[corner]).isTrue();
        }
    }

    @Test
    void what_is_not_known_lies_between_its_neighbours() {
        double[] axis = PlaneLosses.axis(9, 0, 8);
        double[] values = new double[81];
        boolean[] known = new boolean[81];
        for (int j = 0; j < 9; j += 2) {
            for (int i = 0; i < 9; i += 2) {
                values[9 * j + i] = i + 100 * j;
                known[9 * j + i] = true;
            }
        }
        double[] shown = new PlaneLosses(axis, axis, values, known).shown();
        for (int i = 0; i < 81; i++) {
            assertThat(shown[i]).isCloseTo(i % 9 + 100 * (i / 9), within(1e-12));
        }
    }

    @Test
    void axes_reach_both_ends_and_hold_the_middle_exactly() {
        double[] axis = PlaneLosses.axis(51, -0.7, 0.7);
        assertThat(axis[0]).isEqualTo(-0.7);
        assertThat(axis[25]).isZero();
        assertThat(axis[50]).isEqualTo(0.7);
        assertThat(PlaneLosses.axis(401, -0.5, 1.5)[300]).isEqualTo(1);
    }

    @Test
    void a_loss_that_is_not_a_number_is_known_all_the_same() {
        PlaneLosses p = new PlaneLosses(
                new double[] {0, 1}, new double[] {0}, new double[] {Double.NaN, 0}, new boolean[] {true, false});
        assertThat(p.done()).isEqualTo(1);
        assertThat(p.lowest()).isEqualTo(-1);
    }
}
