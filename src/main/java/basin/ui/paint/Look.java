package basin.ui.paint;

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

    private static final String REGULAR = "IBM Plex Sans";
    private static final String MEDIUM = "IBM Plex Sans Medm";
    private static final String SEMI_BOLD = "IBM Plex Sans SmBld";

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

    /** The program's font of {@code size} unscaled pixels, weight 400; the platform's where it is not loaded. */
    public Font font(double size) {
        return Font.font(REGULAR, px(size));
    }

    /** The same in {@code weight}: the bundled files name each weight as a family of its own. */
    public Font font(double size, FontWeight weight) {
        int heavy = weight.getWeight();
        String family = heavy >= FontWeight.SEMI_BOLD.getWeight()
                ? SEMI_BOLD
                : heavy >= FontWeight.MEDIUM.getWeight() ? MEDIUM : REGULAR;
        return Font.font(family, px(size));
    }

    /** The same in weight 500. */
    public Font medium(double size) {
        return font(size, FontWeight.MEDIUM);
    }

    /** The same in weight 600. */
    public Font semiBold(double size) {
        return font(size, FontWeight.SEMI_BOLD);
    }
}
