package basin.io.report;

import java.awt.image.BufferedImage;

/** A canvas that becomes an SVG file of its own, or a part of a page; text stays text. */
final class SvgCanvas implements Canvas {
    private static final String FONT = "IBM Plex Sans, system-ui, sans-serif";
    private static final String[] ANCHORS = {"start", "middle", "end"};

    private final Markup markup;

    /** {@code width} x {@code height} pixels that show {@code across} x {@code down} units. */
    SvgCanvas(int width, int height, double across, double down) {
        this(new Markup(Language.ENGLISH), width, height, across, down);
    }

    /** As {@link #SvgCanvas(int, int, double, double)}, an element of {@code markup} that is left open. */
    SvgCanvas(Markup markup, int width, int height, double across, double down) {
        this.markup = markup;
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "viewBox",
                "0 0 " + Svg.n(across) + " " + Svg.n(down),
                "font-family",
                FONT);
    }

    /** The file; nothing can be drawn after. */
    String document() {
        return markup.close().fragment();
    }

    @Override
    public void line(int rgb, double width, double... places) {
        markup.empty(
                "polyline",
                "fill",
                "none",
                "stroke",
                Svg.css(rgb),
                "stroke-width",
                Svg.n(width),
                "stroke-linejoin",
                "round",
                "points",
                Svg.points(places));
    }

    @Override
    public void box(int rgb, double x, double y, double width, double height) {
        markup.empty(
                "rect",
                "fill",
                Svg.css(rgb),
                "x",
                Svg.n(x),
                "y",
                Svg.n(y),
                "width",
                Svg.n(width),
                "height",
                Svg.n(height));
    }

    @Override
    public void dot(int rgb, double x, double y, double radius) {
        markup.empty("circle", "fill", Svg.css(rgb), "cx", Svg.n(x), "cy", Svg.n(y), "r", Svg.n(radius));
    }

    @Override
    public void text(int rgb, double size, double anchor, double x, double y, String text) {
        markup.leaf(
                "text",
                text,
                "fill",
                Svg.css(rgb),
                "font-size",
                Svg.n(size),
                "text-anchor",
                ANCHORS[(int) Math.round(2 * anchor)],
                "x",
                Svg.n(x),
                "y",
                Svg.n(y));
    }

    @Override
    public void image(BufferedImage image, double x, double y, double width, double height) {
        markup.empty(
                "image",
                "x",
                Svg.n(x),
                "y",
                Svg.n(y),
                "width",
                Svg.n(width),
                "height",
                Svg.n(height),
                "preserveAspectRatio",
                "none",
                "href",
                Png.uri(image));
    }
}
