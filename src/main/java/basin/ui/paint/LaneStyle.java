package basin.ui.paint;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * What tells a lane apart besides its colour, which is the palette's.
 *
 * @param index of the lane, from 0
 * @param glyph its shape
 * @param dash of its lines, in unscaled pixels; empty for a solid line
 */
public record LaneStyle(int index, Glyph glyph, List<Double> dash) {
    private static final List<List<Double>> DASHES = List.of(
            List.of(), List.of(7., 3.), List.of(2., 2.), List.of(8., 3., 2., 3.), List.of(10., 4.), List.of(4., 2.));

    /** Copies the list. */
    public LaneStyle {
        dash = List.copyOf(dash);
    }

    /** The style of the lane with this index; after the sixth they begin again. */
    public static LaneStyle of(int index) {
        Glyph[] glyphs = Glyph.values();
        int place = Math.floorMod(index, glyphs.length);
        return new LaneStyle(index, glyphs[place], DASHES.get(place));
    }

    /** Gives a canvas this lane's colour, a width of {@code width} unscaled pixels and its dash for lines. */
    public void stroke(GraphicsContext g, Look look, double width) {
        g.setStroke(look.lane(index));
        g.setLineWidth(look.px(width));
        g.setLineDashes(dash.stream().mapToDouble(look::px).toArray());
    }
}
