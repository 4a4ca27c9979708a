package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static double[] rates(Schedule schedule, int epochs) {
        return IntStream.range(0, epochs)
                .mapToDouble(e -> schedule.learningRate(2, new Moment(e, epochs, 0, 10L * e)))
                .toArray();
    }

    @Test
    void each_schedule_falls_as_its_formula_says() {
        double root = Math.sqrt(0.5);
        assertThat(rates(Schedule.COSINE, 4)).containsExactly(new double[] {2, 1 + root, 1, 1 - root}, within(1e-15));
        assertThat(rates(Schedule.CONSTANT, 3)).containsExactly(2, 2, 2);
        assertThat(rates(Schedule.STEP, 8)).containsExactly(2, 2, 2, 2, 0.2, 0.2, 0.02, 0.02);
        assertThat(rates(Schedule.STEP, 5)).containsExactly(2, 2, 2, 0.2, 0.02);
        assertThat(rates(Schedule.SQRT, 3))
                .containsExactly(new double[] {2, 2 / Math.sqrt(11), 2 / Math.sqrt(21)}, within(1e-15));
    }

    @Test
    void only_the_theorems_schedule_moves_rho() {
        Moment at = new Moment(5, 6, 3, 99);
        assertThat(Schedule.COSINE.rho(0.5, at)).isEqualTo(0.5);
        assertThat(Schedule.CONSTANT.rho(0.5, at)).isEqualTo(0.5);
        assertThat(Schedule.STEP.rho(0.5, at)).isEqualTo(0.5);
        assertThat(Schedule.SQRT.rho(0.5, at)).isCloseTo(0.05, within(1e-15));
    }
}
