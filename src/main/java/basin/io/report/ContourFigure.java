package basin.io.report;

import basin.io.LossScale;
import basin.landscape.LossGrid;
import java.awt.image.BufferedImage;

/** A loss surface from above: colours, level lines and the network's place. */
final class ContourFigure {
    private static final double WIDTH = 300;
    private static final double HEIGHT = 284;
    private static final double LEFT = 34;
    private static final double TOP = 8;
    private static final int SIZE = 250;

    /** From here on colours are light, and lines on them dark. */
    private static final double LIGHT_FROM = 0.55;

    private ContourFigure() {}

    /** Draws lane {@code lane}'s map. */
    static void draw(Markup m, LaneFigures lane, LossScale scale) {
        LossGrid grid = lane.lane().surface().grid();
        Svg.open(
                m,
                WIDTH,
                HEIGHT,
                m.language()
                        .say(
                                "{0}, map of the loss {1}",
                                lane.title(),
                                Words.when(m.language(), lane.lane().surface().epoch())));
        m.empty(
                "image",
                "x",
                Svg.n(LEFT),
                "y",
                Svg.n(TOP),
                "width",
                Svg.n(SIZE),
                "height",
                Svg.n(SIZE),
                "href",
                Png.uri(paint(grid, scale, SIZE)));
        for (Grids.Line line : Grids.levels(grid, scale)) {
            double[] places = line.places();
            for (int i = 0; i < places.length; i += 2) {
                places[i] = x(places[i]);
                places[i + 1] = y(places[i + 1]);
            }
            String style = scale.share(line.level()) < LIGHT_FROM ? "onDark" : "onLight";
            m.empty("polyline", "class", style, "points", Svg.points(places));
        }
        double span = grid.axis()[grid.side() - 1];
        for (int k = -1; k <= 1; k++) {
            String label = Words.setting(k * span);
            Svg.line(m, "axis", x(k), y(-1), x(k), y(-1) + 4);
            Svg.text(m, "middle", x(k), y(-1) + 17, label);
            Svg.line(m, "axis", x(-1) - 4, y(k), x(-1), y(k));
            Svg.text(m, "end", x(-1) - 7, y(k) + 4, label);
        }
        Svg.text(m, "middle muted", x(0.5), y(-1) + 17, "d₁");
        Svg.text(m, "end muted", x(-1) - 7, y(0.5) + 4, "d₂");
        Svg.glyph(m, lane.look(), "mark", x(0), y(0), 11);
        m.close();
    }

    /** The colours of {@code grid} alone, {@code size} pixels a side; the first row of the grid is at the bottom. */
    static BufferedImage paint(LossGrid grid, LossScale scale, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        double last = grid.side() - 1.0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double loss = Grids.between(grid, last * x / (size - 1), last * (size - 1 - y) / (size - 1));
                image.setRGB(x, y, scale.rgb(loss));
            }
        }
        return image;
    }

    private static double x(double coordinate) {
        return LEFT + SIZE * (coordinate + 1) / 2;
    }

    private static double y(double coordinate) {
        return TOP + SIZE * (1 - coordinate) / 2;
    }
}
