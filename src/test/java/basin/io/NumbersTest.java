package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final String THIN = "\u2009";

    @Test
    void groupsThousandsWithAThinSpace() {
        assertThat(Numbers.count(14458)).isEqualTo("14" + THIN + "458");
        assertThat(Numbers.count(11173962)).isEqualTo("11" + THIN + "173" + THIN + "962");
        assertThat(Numbers.count(999)).isEqualTo("999");
        assertThat(Numbers.fixed(-1234.5, 2)).isEqualTo("−1" + THIN + "234.50");
    }

    @Test
    void writesATrueMinusAndNoMinusBeforeZero() {
        assertThat(Numbers.fixed(-0.05, 2)).isEqualTo("−0.05");
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(-0.0, 1)).isEqualTo("0.0");
    }

    @Test
    void showsWhatIsNoNumber() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("–");
        assertThat(Numbers.significant(Double.POSITIVE_INFINITY, 3)).isEqualTo("∞");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 0)).isEqualTo("−∞");
    }

    @Test
    void keepsSignificantPlaces() {
        assertThat(Numbers.significant(61.27, 3)).isEqualTo("61.3");
        assertThat(Numbers.significant(-0.0418, 3)).isEqualTo("−0.0418");
        assertThat(Numbers.significant(3.1e-4, 2)).isEqualTo("3.1 · 10⁻⁴");
        assertThat(Numbers.significant(9.996, 3)).isEqualTo("10.0");
        assertThat(Numbers.significant(1234.4, 3)).isEqualTo("1" + THIN + "230");
        assertThat(Numbers.significant(2.5e12, 2)).isEqualTo("2.5 · 10¹²");
    }

    @Test
    void ticksAreRoundAndInside() {
        Ticks ticks = Ticks.between(-3.2, 63.1, 4);
        assertThat(ticks.step()).isEqualTo(20);
        assertThat(ticks.count()).isEqualTo(4);
        assertThat(ticks.label(0)).isEqualTo("0");
        assertThat(ticks.label(3)).isEqualTo("60");
        assertThat(Ticks.between(0, 0.5, 5).label(3)).isEqualTo("0.3");
        assertThat(Ticks.between(-1, 1, 2).label(0)).isEqualTo("−1");
    }

    @Test
    void anEmptyOrBrokenRangeHasOneTick() {
        assertThat(Ticks.between(2, 2, 5)).isEqualTo(new Ticks(2, 1, 1));
        assertThat(Ticks.between(Double.NaN, 1, 5)).isEqualTo(new Ticks(0, 1, 1));
    }
}
