package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViridisTest {
    /** Matplotlib's entries 0, 64, 127, 192 and 255, times 255 and rounded. */
    @Test
    void hasMatplotlibsColours() {
        assertThat(Viridis.rgb(0)).isEqualTo(0x440154);
        assertThat(Viridis.rgb(64 / 256.0)).isEqualTo(0x3b528b);
        assertThat(Viridis.rgb(127.5 / 256)).isEqualTo(0x21908d);
        assertThat(Viridis.rgb(192 / 256.0)).isEqualTo(0x5ec962);
        assertThat(Viridis.rgb(1)).isEqualTo(0xfde725);
    }

    @Test
    void clampsAndShowsWhatIsMissing() {
        assertThat(Viridis.rgb(-3)).isEqualTo(Viridis.rgb(0));
        assertThat(Viridis.rgb(Double.POSITIVE_INFINITY)).isEqualTo(Viridis.rgb(1));
        assertThat(Viridis.rgb(Double.NaN)).isEqualTo(Viridis.MISSING);
    }

    /** Neighbours may be equal but for rounding to 256 steps; eight colours on, the difference is beyond that. */
    @Test
    void lightnessRises() {
        for (int i = 8; i < Viridis.SIZE; i++) {
            assertThat(luminance(i)).as("colour %d", i).isGreaterThan(luminance(i - 8));
        }
        assertThat(luminance(Viridis.SIZE - 1)).isGreaterThan(0.7);
    }

    private static double luminance(int i) {
        int c = Viridis.rgb((i + 0.5) / Viridis.SIZE);
        return 0.2126 * linear(c >> 16) + 0.7152 * linear((c >> 8) & 0xFF) + 0.0722 * linear(c & 0xFF);
    }

    private static double linear(int channel) {
        return Math.pow(channel / 255.0, 2.4);
    }
}
