package basin.ui.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Frames and events at known times. */
class FrameTimesTest {
    private static final long MILLI = 1_000_000;
    private static final double ROUNDING = 1e-9;

    private final FrameTimes times = new FrameTimes(5000 * MILLI);

    @Test
    void nothing_is_known_before_the_second_frame() {
        times.frame(0);
        assertThat(times.fluency().frames()).isZero();
        assertThat(times.fluency().delay()).isZero();
        assertThat(times.fluency().most()).isNaN();
    }

    @Test
    void one_slow_frame_in_a_hundred_is_the_longest_but_within_what_99_need() {
        long now = 0;
        times.frame(now);
        for (int i = 0; i < 100; i++) {
            now += (i == 40 ? 80 : 20) * MILLI;
            times.frame(now);
        }
        Fluency seen = times.fluency();
        assertThat(seen.frames()).isEqualTo(100);
        assertThat(seen.most()).isCloseTo(20, within(ROUNDING));
        assertThat(seen.longest()).isCloseTo(80, within(ROUNDING));
        assertThat(seen.rate()).isCloseTo(100 / 2.06, within(ROUNDING));
    }

    @Test
    void two_slow_frames_in_a_hundred_are_not_within_it() {
        long now = 0;
        times.frame(now);
        for (int i = 0; i < 100; i++) {
            now += (i % 50 == 0 ? 80 : 20) * MILLI;
            times.frame(now);
        }
        assertThat(times.fluency().most()).isCloseTo(80, within(ROUNDING));
    }

    @Test
    void what_ended_before_the_span_is_forgotten() {
        times.frame(0);
        times.frame(900 * MILLI);
        times.event(800 * MILLI, 950 * MILLI);
        for (int i = 1; i <= 60; i++) {
            times.frame(900 * MILLI + i * 100L * MILLI);
        }
        times.event(6890 * MILLI, 6900 * MILLI);
        assertThat(times.fluency().longest()).isCloseTo(100, within(ROUNDING));
        assertThat(times.fluency().frames()).isEqualTo(50);
        assertThat(times.fluency().delay()).isCloseTo(10, within(ROUNDING));
    }
}
