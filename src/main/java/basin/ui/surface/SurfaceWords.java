package basin.ui.surface;

import basin.io.Numbers;
import basin.train.Surface;
import basin.ui.base.Texts;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import javafx.scene.text.TextAlignment;

/** What stands beside a surface in words. */
final class SurfaceWords {
    private static final double SIDE = 11;
    private static final double MIDDLE = 11;

    private SurfaceWords() {}

    /** Epoch, and the grid's side while it is coarse, at the left; the directions' cosine at the right. */
    static void caption(Pen pen, Surface now, double width) {
        Look look = pen.look();
        String side = Numbers.count(now.grid().side());
        String coarse = now.progress() < 1 ? " · " + side + " × " + side : "";
        String epoch = Texts.get("surface.caption", Numbers.count(now.epoch() + 1L)) + coarse;
        String cosine = "cos θ " + Numbers.fixed(now.grid().cosine(), 2);
        caption(pen, epoch, look.px(SIDE), TextAlignment.LEFT);
        caption(pen, cosine, width - look.px(SIDE), TextAlignment.RIGHT);
    }

    private static void caption(Pen pen, String text, double x, TextAlignment align) {
        Look look = pen.look();
        pen.text(
                text,
                x,
                look.px(MIDDLE),
                look.font(Look.CAPTION),
                look.palette().muted(),
                align);
    }

    /** A muted line whose middle is at (x, y). */
    static void centred(Pen pen, String text, double x, double y) {
        Look look = pen.look();
        pen.text(text, x, y, look.font(Look.SMALL), look.palette().muted(), TextAlignment.CENTER);
    }

    /** The picture as a sentence; {@code first} says when there will be one, {@code now} is null before. */
    static String sentence(String name, String first, Surface now) {
        String whose = name.isEmpty() ? "" : name + ", ";
        return now == null
                ? whose + Texts.get("surface.empty", first)
                : whose
                        + Texts.get(
                                "surface.about",
                                Numbers.count(now.epoch() + 1L),
                                Numbers.fixed(now.grid().lowest(), 2));
    }
}
