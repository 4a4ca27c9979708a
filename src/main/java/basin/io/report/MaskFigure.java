package basin.io.report;

import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;

/** The heatmaps of a lane's mask, one a parameter, each in the colours of both themes. */
final class MaskFigure {
    private static final int OFF_DARK = 0x232B35;
    private static final int OFF_LIGHT = 0xE4E8EC;
    private static final int MOST_WIDE = 272;
    private static final int MOST_HIGH = 192;
    private static final int FEW = 16;
    private static final int SMALL_WIDE = 128;
    private static final int SMALL_HIGH = 48;

    private MaskFigure() {}

    /** Draws lane {@code lane}'s mask. */
    static void draw(Markup m, LaneFigures lane) {
        MaskView mask = lane.lane().mask();
        boolean few = mask.layers().size() <= FEW;
        m.open("div", "class", "layers");
        for (LayerMask layer : mask.layers()) {
            int wide = few ? MOST_WIDE : SMALL_WIDE;
            int high = few ? MOST_HIGH : SMALL_HIGH;
            MaskPicture dark =
                    MaskPicture.paint(layer, wide, high, OFF_DARK, lane.look().dark());
            MaskPicture light =
                    MaskPicture.paint(layer, wide, high, OFF_LIGHT, lane.look().light());
            m.open("div", "class", "layer").open("picture");
            m.empty("source", "media", "screen and (prefers-color-scheme: dark)", "srcset", Png.uri(dark.image()));
            m.empty(
                    "img",
                    "src",
                    Png.uri(light.image()),
                    "width",
                    Integer.toString(light.width()),
                    "height",
                    Integer.toString(light.height()),
                    "alt",
                    m.language().say("Mask of {0}", layer.name()));
            m.close();
            m.open("div", "class", "name").text(layer.name() + " ");
            m.leaf("b", Numbers.fixed(layer.density(), 2)).close().closeLine();
        }
        m.closeLine();
    }
}
