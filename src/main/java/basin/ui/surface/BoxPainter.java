package basin.ui.surface;

import basin.io.Ticks;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/**
 * What stands around a surface: floor with contour lines, the walls behind it, axes with ticks, all through the same
 * projection as the mesh. The camera is above the floor, so all of this lies behind the mesh.
 */
final class BoxPainter {
    private static final double FREE_OF_HEIGHT_AXIS = 16;
    private static final double NAME = 26;
    private static final double LOW_END = -0.99;
    /** From one label of the height to the next. */
    private static final double LABEL = 9;
    /** No label of the height is wider. */
    private static final double WIDEST = 90;

    private final Pen pen;
    private final GraphicsContext g;
    private final Look look;
    private final Projection view;
    private final double top;

    BoxPainter(Pen pen, Projection view) {
        this.pen = pen;
        this.g = pen.g();
        this.look = pen.look();
        this.view = view;
        this.top = -view.boxHeight();
    }

    /** Everything for a plane and the scale it is shown on. */
    void paint(PlaneAxes plane, HeightTicks ticks, ContourLines lines) {
        floor();
        walls(ticks);
        contours(lines);
        axes(plane, ticks);
    }

    /** The faint floor of a surface that is not there yet. */
    void placeholder() {
        Color color = look.palette().border();
        for (int k = 0; k <= 6; k++) {
            double at = k / 3. - 1;
            edge(at, 0, -1, at, 0, 1, color);
            edge(-1, 0, at, 1, 0, at, color);
        }
    }

    private void floor() {
        double[][] p = {view.pixel(-1, 0, -1), view.pixel(1, 0, -1), view.pixel(1, 0, 1), view.pixel(-1, 0, 1)};
        g.setFill(look.palette().inset());
        g.fillPolygon(
                new double[] {p[0][0], p[1][0], p[2][0], p[3][0]},
                new double[] {p[0][1], p[1][1], p[2][1], p[3][1]},
                4);
        for (double at : new double[] {-0.5, 0, 0.5}) {
            edge(at, 0, -1, at, 0, 1, faint());
            edge(-1, 0, at, 1, 0, at, faint());
        }
    }

    private void walls(HeightTicks ticks) {
        for (int side = -1; side <= 1; side += 2) {
            if (view.behind(side, 0)) {
                wall(side, -1, side, 1, ticks);
            }
            if (view.behind(0, side)) {
                wall(-1, side, 1, side, ticks);
            }
        }
    }

    private void wall(double x0, double z0, double x1, double z1, HeightTicks ticks) {
        Color border = look.palette().border();
        for (double share : ticks.shares()) {
            double y = top * share;
            edge(x0, y, z0, x1, y, z1, faint());
        }
        edge(x0, 0, z0, x1, 0, z1, border);
        edge(x0, top, z0, x1, top, z1, border);
        edge(x0, 0, z0, x0, top, z0, border);
        edge(x1, 0, z1, x1, top, z1, border);
    }

    private void contours(ContourLines lines) {
        g.setLineWidth(look.px(1.1));
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineDashes();
        double last = lines.side() - 1.;
        for (ContourLines.Level level : lines.levels()) {
            g.setStroke(PaletteImage.color(level.unit()));
            g.beginPath();
            for (double[] line : level.lines()) {
                for (int i = 0; i < line.length; i += 2) {
                    double[] p = view.pixel(2 * line[i] / last - 1, 0, 2 * line[i + 1] / last - 1);
                    if (i == 0) {
                        g.moveTo(p[0], p[1]);
                    } else {
                        g.lineTo(p[0], p[1]);
                    }
                }
            }
            g.stroke();
        }
    }

    private void axes(PlaneAxes plane, HeightTicks ticks) {
        double frontX = view.behind(1, 0) ? -1 : 1;
        double frontZ = view.behind(0, 1) ? -1 : 1;
        Color axis = look.palette().muted();
        edge(-1, 0, frontZ, 1, 0, frontZ, axis);
        edge(frontX, 0, -1, frontX, 0, 1, axis);
        boolean heightAtX = heightAtX(frontX, frontZ);
        double[] foot = view.pixel(heightAtX ? frontX : -frontX, 0, heightAtX ? -frontZ : frontZ);
        Ticks across = Ticks.between(plane.left(), plane.right(), 2);
        for (int i = 0; i < across.count(); i++) {
            double at = plane.across(across.at(i));
            tick(across.label(i), at, view.pixel(at, 0, frontZ), view.pixel(at, 0, 0), foot);
        }
        Ticks along = Ticks.between(plane.bottom(), plane.top(), 2);
        for (int i = 0; i < along.count(); i++) {
            double at = plane.along(along.at(i));
            tick(along.label(i), at, view.pixel(frontX, 0, at), view.pixel(0, 0, at), foot);
        }
        name(plane.first(), view.pixel(0, 0, frontZ), view.pixel(0, 0, 0));
        name(plane.second(), view.pixel(frontX, 0, 0), view.pixel(0, 0, 0));
        height(ticks, frontX, frontZ);
    }

    /** A direction's name, outside of its ticks. */
    private void name(String name, double[] place, double[] inside) {
        if (!name.isEmpty()) {
            double dx = place[0] - inside[0];
            double dy = place[1] - inside[1];
            double off = look.px(NAME) / Math.max(1e-6, Math.hypot(dx, dy));
            TextAlignment align = dx < 0 ? TextAlignment.RIGHT : TextAlignment.LEFT;
            pen.text(
                    name,
                    place[0] + dx * off,
                    place[1] + dy * off,
                    look.medium(Look.CAPTION),
                    look.palette().text(),
                    align);
        }
    }

    /** The upright axis, at the left one of the two corners that are neither front nor back. */
    private void height(HeightTicks ticks, double frontX, double frontZ) {
        boolean atX = heightAtX(frontX, frontZ);
        double x = atX ? frontX : -frontX;
        double z = atX ? -frontZ : frontZ;
        edge(x, 0, z, x, top, z, look.palette().muted());
        double free = Double.POSITIVE_INFINITY;
        for (int i = ticks.labels().length - 1; i >= 0; i--) {
            double[] p = view.pixel(x, top * ticks.shares()[i], z);
            pen.line(p[0] - look.px(3), p[1], p[0], p[1], look.palette().muted());
            if (Math.abs(free - p[1]) > look.px(LABEL)) {
                String label = ticks.labels()[i];
                double right = p[0] - look.px(6);
                // nothing is cut where the box reaches the picture's edge
                double least = right < look.px(WIDEST) ? Pen.width(label, look.font(Look.AXIS)) : 0;
                pen.axis(label, Math.max(least, right), p[1], TextAlignment.RIGHT);
                free = p[1];
            }
        }
    }

    private boolean heightAtX(double frontX, double frontZ) {
        return view.pixel(frontX, 0, -frontZ)[0] < view.pixel(-frontX, 0, frontZ)[0];
    }

    /** The label of a tick, but at the low end, where two axes meet, and where the height's axis stands. */
    private void tick(String label, double at, double[] place, double[] inside, double[] foot) {
        if (at > LOW_END && Math.hypot(place[0] - foot[0], place[1] - foot[1]) > look.px(FREE_OF_HEIGHT_AXIS)) {
            label(label, place, inside);
        }
    }

    /** Writes a tick's label beside its place, away from the box's inside. */
    private void label(String label, double[] place, double[] inside) {
        double dx = place[0] - inside[0];
        double dy = place[1] - inside[1];
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double off = look.px(10) / length;
        pen.axis(label, place[0] + dx * off, place[1] + dy * off, TextAlignment.CENTER);
    }

    private void edge(double x0, double y0, double z0, double x1, double y1, double z1, Color color) {
        double[] a = view.pixel(x0, y0, z0);
        double[] b = view.pixel(x1, y1, z1);
        g.setStroke(color);
        g.setLineWidth(look.px(1));
        g.setLineDashes();
        g.strokeLine(a[0], a[1], b[0], b[1]);
    }

    private Color faint() {
        return look.palette().border().deriveColor(0, 1, 1, 0.55);
    }
}
