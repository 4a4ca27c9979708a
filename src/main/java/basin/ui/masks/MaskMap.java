package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskView.LayerMask;
import basin.ui.base.Identity;
import basin.ui.masks.MaskLayout.Placed;
import basin.ui.paint.Cividis;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/** A whole mask, a heatmap a layer; the weight under the pointer is told. All methods are for the JavaFX thread. */
final class MaskMap extends PaintedRegion {
    private static final double TOP = 22;
    private static final double FRAME = 6;

    private final ObjectProperty<MaskMoment> moment = new SimpleObjectProperty<>(this, "moment");
    private final ObjectProperty<MaskMode> mode = new SimpleObjectProperty<>(this, "mode", MaskMode.CHANGE);
    private final ReadOnlyObjectWrapper<Pointed> pointed = new ReadOnlyObjectWrapper<>();
    private Shown shown;
    private List<WritableImage> images = List.of();
    private MaskLayout layout = new MaskLayout(List.of(), 0);
    private double top;

    /**
     * A weight.
     *
     * @param layer its layer's index in the mask
     * @param number its number there
     * @param panel that shows it
     * @param row of its cell there
     * @param column of its cell there
     */
    record Pointed(int layer, int number, MaskPanel panel, int row, int column) {
        /** Where it is, in words. */
        String place() {
            return panel.place(row, column);
        }
    }

    /** What the images are of. */
    private record Shown(MaskMoment moment, MaskMode mode, Look look, double width, double height) {
        boolean same(Shown other) {
            return other != null
                    && Identity.same(moment, other.moment)
                    && mode == other.mode
                    && look.equals(other.look)
                    && width == other.width
                    && height == other.height;
        }
    }

    MaskMap() {
        repaintOn(moment, mode, pointed);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointed.set(null));
    }

    ObjectProperty<MaskMoment> momentProperty() {
        return moment;
    }

    ObjectProperty<MaskMode> modeProperty() {
        return mode;
    }

    /** The weight under the pointer; null for none. */
    ReadOnlyObjectProperty<Pointed> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        layout = new MaskLayout(List.of(), 0);
        MaskMoment now = moment.get();
        if (now == null) {
            return;
        }
        Pen pen = new Pen(g, look());
        top = Math.round(look().px(TOP));
        layout = MaskLayout.of(MaskPanel.of(now.now()), (int) width, (int) (height - top), look().scale());
        Shown wanted = new Shown(now, mode.get(), look(), width, height);
        if (!wanted.same(shown)) {
            CellImage.Ink ink = ink(now);
            shown = wanted;
            images = layout.placed().stream()
                    .map(p -> CellImage.of(p.panel(), p.width(), layout.height(), ink))
                    .toList();
        }
        for (int i = 0; i < images.size(); i++) {
            Placed placed = layout.placed().get(i);
            g.drawImage(images.get(i), placed.x(), top);
            boolean last = i == images.size() - 1;
            name(pen, placed, last ? width : layout.placed().get(i + 1).x() - look().px(4));
        }
        frame(g);
    }

    private CellImage.Ink ink(MaskMoment now) {
        IdentityHashMap<LayerMask, Integer> layers = new IdentityHashMap<>();
        int[] offsets = new int[now.now().layers().size()];
        for (int i = 0; i < offsets.length; i++) {
            layers.put(now.now().layers().get(i), i);
            offsets[i] = now.offset(i);
        }
        Palette p = look().palette();
        int off = rgb(p.maskOff());
        int on = rgb(now.style().color(p));
        int[] fates = {rgb(p.maskKept()), rgb(p.maskBorn()), rgb(p.maskDied()), off};
        double oldest = Math.max(1, now.index());
        return switch (mode.get()) {
            case CHANGE ->
                (part, i) -> switch (now.fate(layers.get(part), i)) {
                    case KEPT -> fates[0];
                    case BORN -> fates[1];
                    case DIED -> fates[2];
                    case ALONE -> fates[3];
                };
            case STATE -> (part, i) -> part.bits()[i] != 0 ? on : off;
            case AGE ->
                (part, i) -> {
                    int age = now.ages()[offsets[layers.get(part)] + i];
                    return age < 0 ? off : Cividis.rgb(age / oldest);
                };
        };
    }

    private static int rgb(Color c) {
        return (int) Math.round(c.getRed() * 255) << 16
                | (int) Math.round(c.getGreen() * 255) << 8
                | (int) Math.round(c.getBlue() * 255);
    }

    /** Writes name and density, or the name alone, up to {@code until}; gives where the next may begin. */
    private void name(Pen pen, Placed placed, double until) {
        Look look = look();
        String name = placed.panel().name();
        String density = " " + Numbers.fixed(placed.panel().density(), 2);
        double alone = Pen.width(name, look.medium(Look.CAPTION));
        double both = alone + Pen.width(density, look.font(Look.CAPTION));
        boolean room = placed.x() + both <= until;
        double x = Math.max(0, Math.min(placed.x(), until - (room ? both : alone)));
        pen.run(
                x,
                look.px(9),
                new Pen.Part(name, look.medium(Look.CAPTION), look.palette().text()),
                new Pen.Part(
                        room ? density : "",
                        look.font(Look.CAPTION),
                        look.palette().muted()));
    }

    /** A frame around the weight under the pointer, large enough to be seen. */
    private void frame(GraphicsContext g) {
        Pointed at = pointed.get();
        if (at == null) {
            return;
        }
        for (Placed placed : layout.placed()) {
            if (placed.panel().name().equals(at.panel().name())) {
                double w = (double) placed.width() / placed.panel().columns();
                double h = (double) layout.height() / placed.panel().rows();
                double wide = Math.max(look().px(FRAME), w);
                double high = Math.max(look().px(FRAME), h);
                g.setStroke(look().palette().text());
                g.setLineWidth(look().px(1.5));
                g.setLineDashes();
                g.strokeRect(
                        Math.floor(placed.x() + (at.column() + 0.5) * w - wide / 2),
                        Math.floor(top + (at.row() + 0.5) * h - high / 2),
                        Math.ceil(wide),
                        Math.ceil(high));
            }
        }
    }

    private void hover(MouseEvent event) {
        Placed placed = layout.at(event.getX(), event.getY() - top);
        MaskMoment now = moment.get();
        if (placed == null || now == null) {
            pointed.set(null);
            return;
        }
        MaskPanel panel = placed.panel();
        int row = (int) ((event.getY() - top) * panel.rows() / layout.height());
        int column = (int) ((event.getX() - placed.x()) * panel.columns() / placed.width());
        pointed.set(at(panel, row, column, now));
    }

    private static Pointed at(MaskPanel panel, int row, int column, MaskMoment now) {
        LayerMask m = panel.parts().get(0);
        int index = column * panel.rows() + row;
        if (!panel.vectors()) {
            int filter = row / m.kernelHeight();
            int input = column / m.kernelWidth();
            int kernel = row % m.kernelHeight() * m.kernelWidth() + column % m.kernelWidth();
            index = (filter * m.inputs() + input) * m.kernelHeight() * m.kernelWidth() + kernel;
        }
        for (LayerMask part : panel.parts()) {
            if (index < part.bits().length) {
                return new Pointed(layer(now, part), index, panel, row, column);
            }
            index -= part.bits().length;
        }
        return null;
    }

    private static int layer(MaskMoment now, LayerMask part) {
        List<LayerMask> layers = now.now().layers();
        return IntStream.range(0, layers.size())
                .filter(i -> Identity.same(layers.get(i), part))
                .findFirst()
                .orElseThrow();
    }
}
