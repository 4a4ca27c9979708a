package basin.ui.paint;

import javafx.scene.paint.Color;

/** Cividis (Nunez, Anderton and Renslow 2018), which looks alike with and without colour blindness; from nine of its colours. */
public final class Cividis {
    private static final int[] COLORS = {
        0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xFEE838
    };

    private Cividis() {}

    /** The colour at {@code unit}, 0..1, as 0xRRGGBB. */
    public static int rgb(double unit) {
        double at = Math.max(0, Math.min(1, unit)) * (COLORS.length - 1);
        int i = Math.min(COLORS.length - 2, (int) at);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = COLORS[i] >> shift & 0xFF;
            int b = COLORS[i + 1] >> shift & 0xFF;
            mixed |= (int) Math.round(a + (b - a) * (at - i)) << shift;
        }
        return mixed;
    }

    /** The same as a colour. */
    public static Color color(double unit) {
        int rgb = rgb(unit);
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
