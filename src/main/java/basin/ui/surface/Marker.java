package basin.ui.surface;

import basin.io.LossScale;
import basin.io.Numbers;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The network's own point: the lane's glyph, in 3-D with a stem that carries the loss.
 *
 * @param lane its style
 * @param loss there; NaN or infinite too
 */
record Marker(LaneStyle lane, double loss) {
    private static final double GLYPH = 10;
    private static final double STEM_TOP = 0.86;
    private static final double LEAST_STEM = 0.22;

    /** Paints it above the mesh. */
    void inSpace(Pen pen, Projection view, LossScale scale) {
        double unit = Double.isNaN(loss) ? 0 : scale.share(loss);
        double[] foot = view.pixel(0, -view.boxHeight() * unit, 0);
        double[] top = view.pixel(0, -view.boxHeight() * Math.max(STEM_TOP, unit + LEAST_STEM), 0);
        Look look = pen.look();
        Color text = look.palette().text();
        pen.g().setStroke(text);
        pen.g().setLineWidth(look.px(1.2));
        pen.g().setLineDashes(look.px(2), look.px(2.5));
        pen.g().strokeLine(foot[0], foot[1], top[0], top[1]);
        pen.g().setLineDashes();
        glyph(pen, foot[0], foot[1]);
        label(pen, top[0] + look.px(6), top[1]);
    }

    /** Paints it on a map at a pixel. */
    void onMap(Pen pen, double x, double y) {
        glyph(pen, x, y);
        label(pen, x + pen.look().px(11), y - pen.look().px(9));
    }

    private void glyph(Pen pen, double x, double y) {
        Look look = pen.look();
        Color rim = look.palette().dark() ? Color.WHITE : look.palette().card();
        lane.mark(pen.g(), x, y, look.px(GLYPH), look.palette(), rim, look.px(1.6));
    }

    private void label(Pen pen, double x, double y) {
        Look look = pen.look();
        Color halo = look.palette().card().deriveColor(0, 1, 1, 0.85);
        pen.text(
                Numbers.fixed(loss, 2),
                x,
                y,
                look.semiBold(Look.CAPTION),
                look.palette().text(),
                TextAlignment.LEFT,
                halo);
    }
}
