package basin.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.io.LaneLook;
import basin.ui.paint.LaneStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static Plot.Series series(String note, double... y) {
        double[] x = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new Plot.Series("lane", new LaneStyle(LaneLook.CIRCLE), x, y, note);
    }

    private static double[] range(boolean fromZero, Plot.Series... series) {
        return new Plot(List.of(series), List.of(), 10, fromZero, 3, 1).range();
    }

    @Test
    void a_loss_that_grew_without_bound_does_not_flatten_the_others() {
        double[] range = range(true, series("", 2, 1), series("stopped", 2.1, 3e5, Double.NaN));
        assertThat(range).containsExactly(new double[] {0, 2.1 * 1.04}, within(1e-12));
    }

    @Test
    void accuracies_of_a_lane_that_ended_count_as_all_do() {
        double[] range = range(false, series("", 50, 60), series("stopped", 10, 80));
        assertThat(range).containsExactly(new double[] {10 - 2.8, 80 + 2.8}, within(1e-12));
    }
}
