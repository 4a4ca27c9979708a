package basin.ui.masks;

import basin.io.LaneLook;
import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.OptimizerKind;
import basin.ui.base.Texts;
import basin.ui.masks.MaskLayout.Placed;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Pen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/**
 * A lane's mask with its caption: a heatmap a layer in the lane's colour, name and density below; the pointer asks for
 * a single weight. All methods are for the JavaFX thread.
 */
public final class MaskStrip extends PaintedRegion {
    private static final String TITLE_GAP = "   ";
    private static final double SIDE = 12;
    private static final double TOP = 21;
    private static final double BELOW = 23;
    /** Width at the caption's right end that belongs to ||e||/rho. */
    private static final double LENGTH = 68;

    private static final double LINE = 16;

    private final ObjectProperty<MaskView> mask = new SimpleObjectProperty<>(this, "mask");
    private final ObjectProperty<OptimizerKind> kind = new SimpleObjectProperty<>(this, "kind", OptimizerKind.SAM);
    private final ObjectProperty<LaneStyle> lane =
            new SimpleObjectProperty<>(this, "lane", new LaneStyle(LaneLook.CIRCLE));
    private final Tooltip tooltip = new Tooltip();
    private final Map<Placed, MaskRaster> rasters = new HashMap<>();
    private MaskLayout layout = new MaskLayout(List.of(), 0);
    private double left;
    private double top;

    /** Begins without a mask. */
    public MaskStrip() {
        repaintOn(mask, kind, lane);
        tooltip.setShowDelay(Duration.millis(150));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    }

    /** What is shown; null before the first step. */
    public ObjectProperty<MaskView> maskProperty() {
        return mask;
    }

    /** The lane's optimizer, which says what an empty or full mask means. */
    public ObjectProperty<OptimizerKind> kindProperty() {
        return kind;
    }

    /** The lane's colour. */
    public ObjectProperty<LaneStyle> laneProperty() {
        return lane;
    }

    @Override
    protected double computePrefHeight(double width) {
        return look().px(140);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Pen pen = new Pen(g, look());
        MaskView now = mask.get();
        layout = new MaskLayout(List.of(), 0);
        rasters.clear();
        setAccessibleText(
                now == null
                        ? emptySentence()
                        : Texts.get("strip.about", kind.get().title(), summary(now)));
        if (now == null) {
            empty(pen, width, height);
            return;
        }
        left = Math.round(look().px(SIDE));
        top = Math.round(look().px(TOP));
        caption(pen, now, width);
        layout = MaskLayout.of(
                MaskPanel.of(now), (int) (width - 2 * left), (int) (height - top - look().px(BELOW)), look().scale());
        double written = -1;
        for (Placed placed : layout.placed()) {
            MaskRaster raster = new MaskRaster(placed.panel(), placed.width(), layout.height());
            rasters.put(placed, raster);
            g.drawImage(image(placed, raster), left + placed.x(), top);
            written = names(pen, placed, written, width);
        }
    }

    private void caption(Pen pen, MaskView now, double width) {
        String title = Texts.get("strip.title") + TITLE_GAP;
        double room = width - 2 * left - look().px(LENGTH) - Pen.width(title, look().font(Look.CAPTION));
        String whole = summary(now);
        String shown = Pen.width(whole, look().font(Look.CAPTION)) <= room ? whole : whole.replaceFirst(" · .*", "");
        pen.run(
                left,
                look().px(11),
                new Pen.Part(
                        title,
                        look().font(Look.CAPTION),
                        look().palette().text().interpolate(look().palette().muted(), 0.5)),
                new Pen.Part(shown, look().font(Look.CAPTION), look().palette().muted()));
    }

    private String summary(MaskView now) {
        if (!kind.get().perturbs()) {
            return Texts.get("strip.none.caption", kind.get().title());
        }
        String density = Texts.get("strip.density", Numbers.fixed(now.density(), 2));
        return now.count() == now.length()
                ? Texts.get("strip.every") + " · " + density
                : Texts.get("masks.of", Numbers.count(now.count()), Numbers.count(now.length())) + " · " + density;
    }

    private WritableImage image(Placed placed, MaskRaster raster) {
        MaskPanel panel = placed.panel();
        int width = placed.width();
        int height = layout.height();
        int[] colors = blend(look().palette().maskOff(), lane.get().color(look().palette()));
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * panel.rows() / height);
            for (int x = 0; x < width; x++) {
                double density = raster.density(row, (int) ((long) x * panel.columns() / width));
                pixels[y * width + x] =
                        Double.isNaN(density) ? 0 : colors[(int) Math.round(density * (colors.length - 1))];
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private int[] blend(Color off, Color on) {
        int[] colors = new int[256];
        boolean none = !kind.get().perturbs();
        for (int i = 0; i < colors.length; i++) {
            Color c = none ? off : off.interpolate(on, i / 255.);
            colors[i] = 0xFF000000
                    | (int) Math.round(c.getRed() * 255) << 16
                    | (int) Math.round(c.getGreen() * 255) << 8
                    | (int) Math.round(c.getBlue() * 255);
        }
        return colors;
    }

    /** Writes name and density below where they don't run into the ones before; gives where the next may begin. */
    private double names(Pen pen, Placed placed, double from, double width) {
        Look look = look();
        String name = placed.panel().name();
        String density = kind.get().perturbs() ? shortly(placed.panel().density()) : Numbers.NONE;
        double half = Math.max(Pen.width(name, look.font(9)), Pen.width(density, look.medium(9))) / 2;
        double edge = look.px(4);
        double middle = left + placed.x() + placed.width() / 2.;
        middle = Math.max(edge + half, Math.min(width - edge - half, middle));
        if (middle - half < from) {
            return from;
        }
        double y = top + layout.height();
        pen.text(name, middle, y + look.px(7), look.font(9), look.palette().muted(), TextAlignment.CENTER);
        pen.text(
                density, middle, y + look.px(18), look.medium(9), look.palette().text(), TextAlignment.CENTER);
        return middle + half + look.px(3);
    }

    private static String shortly(double density) {
        return density == 0 || density == 1 ? Numbers.fixed(density, 0) : Numbers.fixed(density, 2);
    }

    private void empty(Pen pen, double width, double height) {
        double cell = look().px(6);
        for (int i = 0; i < 4; i++) {
            double x = width / 2 + (i % 2 == 0 ? -cell - 1 : 1);
            double y = height / 2 - look().px(12) + (i < 2 ? -cell - 1 : 1);
            pen.g().setStroke(look().palette().border());
            pen.g().setLineWidth(look().px(1.3));
            pen.g().strokeRoundRect(x, y, cell - 1, cell - 1, 2, 2);
        }
        List<String> lines = lines(emptySentence(), width);
        for (int i = 0; i < lines.size(); i++) {
            pen.text(
                    lines.get(i),
                    width / 2,
                    height / 2 + look().px(12 + i * LINE),
                    look().font(Look.SMALL),
                    look().palette().muted(),
                    TextAlignment.CENTER);
        }
    }

    /** {@code sentence} whole where there is room for it, else broken behind its colon. */
    private List<String> lines(String sentence, double width) {
        int colon = sentence.indexOf(": ") + 1;
        boolean fits = Pen.width(sentence, look().font(Look.SMALL)) <= width - 2 * look().px(SIDE);
        return fits || colon == 0
                ? List.of(sentence)
                : List.of(sentence.substring(0, colon), sentence.substring(colon + 1));
    }

    private String emptySentence() {
        if (kind.get().sparse()) {
            return Texts.get("strip.empty");
        }
        return Texts.get(
                kind.get().perturbs() ? "strip.none.every" : "strip.none.nothing",
                kind.get().title());
    }

    private void hover(MouseEvent event) {
        Placed placed = layout.at(event.getX() - left, event.getY() - top);
        if (placed == null) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        tooltip.setText(words(placed, event.getX() - left - placed.x(), event.getY() - top));
        Tooltip.install(this, tooltip);
    }

    /** What lies under a pixel of a panel: the weight, or the density of those that share it. */
    private String words(Placed placed, double x, double y) {
        MaskPanel panel = placed.panel();
        int row = (int) (y * panel.rows() / layout.height());
        int column = (int) (x * panel.columns() / placed.width());
        MaskRaster raster = rasters.get(placed);
        String layer = "\n"
                + Texts.get(
                        "strip.layer",
                        panel.name(),
                        Numbers.count(panel.count()),
                        Numbers.count(panel.length()),
                        Numbers.fixed(panel.density(), 2));
        int weights = raster.weights(row, column);
        if (weights == 0) {
            return layer.strip();
        }
        double density = raster.density(row, column);
        String state = weights > 1
                ? Texts.get("strip.beside", Numbers.count(weights - 1L), Numbers.fixed(density, 2))
                : Texts.get(density > 0 ? "strip.on" : "masks.state.alone");
        return panel.place(row, column) + ": " + state + layer;
    }
}
