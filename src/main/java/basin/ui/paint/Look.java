package basin.ui.paint;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * How a painter shall look now: the theme's colours and the size of everything.
 *
 * @param palette the theme's colours
 * @param scale factor on all lengths and fonts: zoom times presentation mode; 1 is plain
 */
public record Look(Palette palette, double scale) {
    /** Dark at plain size. */
    public static final Look DARK = new Look(Palette.DARK, 1);

    /** Light at plain size. */
    public static final Look LIGHT = new Look(Palette.LIGHT, 1);

    /** Font size of axes, in unscaled pixels. */
    public static final double AXIS = 10;

    /** Font size of captions. */
    public static final double CAPTION = 11;

    /** Font size of small text. */
    public static final double SMALL = 12;

    private static final String FAMILY = "IBM Plex Sans";

    /** Checks the scale. */
    public Look {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("The scale of a look is " + scale + ". It must be above 0.");
        }
    }

    /** {@code length} unscaled pixels in pixels of this look. */
    public double px(double length) {
        return length * scale;
    }

    /** The program's font of {@code size} unscaled pixels, regular. */
    public Font font(double size) {
        return font(size, FontWeight.NORMAL);
    }

    /** The program's font of {@code size} unscaled pixels; the platform's where it is not bundled. */
    public Font font(double size, FontWeight weight) {
        return Font.font(FAMILY, weight, px(size));
    }

    /** The colour of the lane with this index. */
    public Color lane(int index) {
        return palette.lane(index);
    }
}
