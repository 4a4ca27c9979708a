package basin.io.report;

import basin.io.LaneLook;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths, paths and shapes as SVG writes them. */
final class Svg {
    private static final int DECIMALS = 2;

    private Svg() {}

    /** A length with at most two decimals, the same in every locale. */
    static String n(double length) {
        return BigDecimal.valueOf(length)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Polyline or polygon points x0, y0, x1, y1, … */
    static String points(double... places) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            out.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(n(places[i]));
        }
        return out.toString();
    }

    /** A line from one place to another. */
    static void line(Markup m, String style, double x1, double y1, double x2, double y2) {
        m.empty("line", "class", style, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2));
    }

    /** Text whose class says its side: {@code start}, {@code middle} or {@code end}. */
    static void text(Markup m, String style, double x, double y, String text) {
        m.leaf("text", text, "class", style, "x", n(x), "y", n(y));
    }

    /** A lane's shape, {@code size} wide around a place. */
    static void glyph(Markup m, LaneLook look, String style, double x, double y, double size) {
        double[] outline = look.outline();
        if (outline.length == 0) {
            m.empty("circle", "class", style, "cx", n(x), "cy", n(y), "r", n(size / 2));
            return;
        }
        for (int i = 0; i < outline.length; i++) {
            outline[i] = outline[i] * size + (i % 2 == 0 ? x : y);
        }
        m.empty("polygon", "class", style, "points", points(outline));
    }

    /** A lane's dash; {@code none} for a solid line. */
    static String dash(LaneLook look) {
        return look.dash().length == 0 ? "none" : points(look.dash());
    }

    /** A colour 0xRRGGBB as CSS writes it. */
    static String css(int rgb) {
        return String.format("#%06x", rgb);
    }

    /** Begins a picture of {@code width} x {@code height} units that fills its column; {@code words} for who can't see it. */
    static Markup open(Markup m, double width, double height, String words) {
        return m.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + n(width) + " " + n(height),
                "role",
                "img",
                "aria-label",
                words);
    }
}
