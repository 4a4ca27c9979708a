package basin.io.report;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.landscape.LossGrid;

/** A loss surface in its box: level lines on the floor, the surface, axes, and a stem at the network's own loss. */
final class SurfaceFigure {
    private static final int PIXELS = 2;
    private static final double STEM_TOP = 1.12;
    private static final double TICK = 0.06;

    private SurfaceFigure() {}

    /** Draws lane {@code lane}'s surface. */
    static void draw(Markup m, LaneFigures lane, LossScale scale) {
        LossGrid grid = lane.lane().surface().grid();
        String words = m.language()
                .say(
                        "{0}, loss surface {1}, lowest {2}",
                        lane.title(),
                        Words.when(m.language(), lane.lane().surface().epoch()),
                        Numbers.significant(grid.lowest(), 3));
        Svg.open(m, Projection.WIDTH, Projection.HEIGHT, words);
        polygon(m, "floor", -1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0);
        for (Grids.Line line : Grids.levels(grid, scale)) {
            m.empty(
                    "polyline",
                    "class",
                    "level",
                    "stroke",
                    Svg.css(scale.rgb(line.level())),
                    "points",
                    onFloor(line.places()));
        }
        walls(m, scale);
        m.empty(
                "image",
                "width",
                Svg.n(Projection.WIDTH),
                "height",
                Svg.n(Projection.HEIGHT),
                "href",
                Png.uri(SurfacePicture.paint(grid, scale, PIXELS)));
        floorAxes(m, grid);
        stem(m, lane, scale, Grids.middle(grid));
        m.close();
    }

    private static void walls(Markup m, LossScale scale) {
        double[] ticks = scale.ticks();
        for (int i = 0; i < ticks.length; i++) {
            double z = Projection.height(scale.share(ticks[i]));
            line(m, "grid", -1, 1, z, 1, 1, z);
            line(m, "grid", 1, 1, z, 1, -1, z);
            Svg.text(m, "end", px(-1, 1) - 7, py(-1, 1, z) + 4, scale.label(i));
            line(m, "axis", -1 - TICK, 1, z, -1, 1, z);
        }
        line(m, "axis", -1, 1, 0, -1, 1, 1);
        line(m, "grid", 1, 1, 0, 1, 1, 1);
        line(m, "grid", 1, -1, 0, 1, -1, 1);
    }

    private static void floorAxes(Markup m, LossGrid grid) {
        line(m, "axis", -1, -1, 0, 1, -1, 0);
        line(m, "axis", -1, -1, 0, -1, 1, 0);
        double span = grid.axis()[grid.side() - 1];
        for (int k = -1; k <= 1; k++) {
            String label = Words.setting(k * span);
            line(m, "axis", k, -1 - TICK, 0, k, -1, 0);
            Svg.text(m, "start", px(k, -1) + 3, py(k, -1, 0) + 15, label);
            line(m, "axis", -1 - TICK, k, 0, -1, k, 0);
            Svg.text(m, "end", px(-1, k) - 4, py(-1, k, 0) + 14, label);
        }
        Svg.text(m, "start muted", px(0.5, -1) + 6, py(0.5, -1, 0) + 22, "d₁");
        Svg.text(m, "end muted", px(-1, 0.5) - 8, py(-1, 0.5, 0) + 22, "d₂");
    }

    private static void stem(Markup m, LaneFigures lane, LossScale scale, double loss) {
        if (!Double.isFinite(loss)) {
            return;
        }
        double z = Projection.height(scale.share(loss));
        line(m, "stem", 0, 0, z, 0, 0, STEM_TOP);
        Svg.glyph(m, lane.look(), "mark", px(0, 0), py(0, 0, z), 11);
        Svg.text(m, "middle strong halo", px(0, 0), py(0, 0, STEM_TOP) - 5, Numbers.significant(loss, 3));
    }

    private static double px(double x, double y) {
        return Projection.x(x, y);
    }

    private static double py(double x, double y, double z) {
        return Projection.y(x, y, z);
    }

    private static void line(Markup m, String style, double x1, double y1, double z1, double x2, double y2, double z2) {
        Svg.line(m, style, px(x1, y1), py(x1, y1, z1), px(x2, y2), py(x2, y2, z2));
    }

    private static void polygon(Markup m, String style, double... places) {
        double[] flat = new double[places.length / 3 * 2];
        for (int i = 0; i < places.length / 3; i++) {
            flat[2 * i] = px(places[3 * i], places[3 * i + 1]);
            flat[2 * i + 1] = py(places[3 * i], places[3 * i + 1], places[3 * i + 2]);
        }
        m.empty("polygon", "class", style, "points", Svg.points(flat));
    }

    private static String onFloor(double[] places) {
        double[] flat = new double[places.length];
        for (int i = 0; i < places.length; i += 2) {
            flat[i] = px(places[i], places[i + 1]);
            flat[i + 1] = py(places[i], places[i + 1], 0);
        }
        return Svg.points(flat);
    }
}
