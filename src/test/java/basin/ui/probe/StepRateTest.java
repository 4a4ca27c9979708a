package basin.ui.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts of steps at known times. */
class StepRateTest {
    private static final long SECOND = 1_000_000_000;

    private final StepRate steps = new StepRate(5 * SECOND);

    @Test
    void a_rate_needs_two_counts() {
        assertThat(steps.rate()).isNaN();
        steps.at(0, 10);
        assertThat(steps.rate()).isNaN();
    }

    @Test
    void only_the_last_seconds_count() {
        steps.at(0, 0);
        steps.at(SECOND, 1000);
        steps.at(4 * SECOND, 1030);
        steps.at(6 * SECOND, 1050);
        assertThat(steps.rate()).isEqualTo(10);
    }

    @Test
    void a_new_run_begins_anew() {
        steps.at(0, 500);
        steps.at(SECOND, 3);
        steps.at(2 * SECOND, 7);
        assertThat(steps.rate()).isEqualTo(4);
    }
}
