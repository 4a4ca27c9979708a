package basin.ui.boundary;

import basin.io.Contours;
import basin.io.Numbers;
import basin.train.DecisionMap;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The regions of both classes, the boundary between them in the lane's colour, and the training points: filled ones are of
 * the first class as labelled, hollow ones of the others.
 */
public final class BoundaryView extends PaintedRegion {
    private static final double CAPTION = 24;
    private static final double POINT = 4;
    private static final double MARGIN = 8;

    private final ObjectProperty<DecisionMap> map = new SimpleObjectProperty<>(this, "map");
    private final StringProperty empty = new SimpleStringProperty(this, "empty", Texts.get("boundary.empty"));
    private final LaneStyle lane;

    /** Of {@code lane}; empty. */
    public BoundaryView(LaneStyle lane) {
        this.lane = lane;
        repaintOn(map, empty);
    }

    /** What is shown; null for nothing. */
    public ObjectProperty<DecisionMap> mapProperty() {
        return map;
    }

    /** What is said where there is nothing. */
    public StringProperty emptyProperty() {
        return empty;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        DecisionMap now = map.get();
        Pen pen = new Pen(g, look());
        Palette palette = look().palette();
        double top = look().px(CAPTION);
        if (now == null) {
            pen.text(
                    empty.get(), width / 2, height / 2, look().font(Look.SMALL), palette.muted(), TextAlignment.CENTER);
            return;
        }
        String caption = Texts.get("boundary.caption", Numbers.count(now.epoch() + 1L));
        setAccessibleText(caption);
        pen.text(caption, look().px(12), top / 2, look().font(Look.CAPTION), palette.muted(), TextAlignment.LEFT);
        double margin = look().px(MARGIN);
        double across = now.right() - now.left();
        double up = now.top() - now.bottom();
        double unit = Math.min((width - 2 * margin) / across, (height - top - margin) / up);
        if (unit <= 0) {
            return;
        }
        double left = (width - unit * across) / 2;
        double highest = top + (height - top - margin - unit * up) / 2;
        Rectangle2D area = new Rectangle2D(left, highest, unit * across, unit * up);
        regions(g, now, area);
        boundary(g, now, area);
        points(g, now, area);
    }

    private void regions(GraphicsContext g, DecisionMap now, Rectangle2D area) {
        Palette palette = look().palette();
        g.setFill(palette.inset());
        g.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        g.setFill(lane.color(palette).deriveColor(0, 1, 1, 0.28));
        double w = area.getWidth() / now.side();
        double h = area.getHeight() / now.side();
        for (int i = 0; i < now.classes().length; i++) {
            if (now.classes()[i] == 0) {
                int row = i / now.side();
                int column = i % now.side();
                double x = Math.rint(area.getMinX() + w * column);
                double y = Math.rint(area.getMaxY() - h * (row + 1));
                double right = Math.rint(area.getMinX() + w * (column + 1));
                double below = Math.rint(area.getMaxY() - h * row);
                g.fillRect(x, y, right - x, below - y); // neighbours meet and never lie over each other
            }
        }
    }

    private void boundary(GraphicsContext g, DecisionMap now, Rectangle2D area) {
        double[] first = new double[now.classes().length];
        for (int i = 0; i < first.length; i++) {
            first[i] = now.classes()[i] == 0 ? 1 : 0;
        }
        g.setStroke(lane.color(look().palette()));
        g.setLineWidth(look().px(2));
        g.setLineDashes();
        double w = area.getWidth() / now.side();
        double h = area.getHeight() / now.side();
        for (double[] line : Contours.lines(first, now.side(), now.side(), 0.5)) {
            new Pen(g, look()).polyline(line, area.getMinX() + w / 2, area.getMaxY() - h / 2, w, h);
        }
    }

    private void points(GraphicsContext g, DecisionMap now, Rectangle2D area) {
        Color ink = look().palette().text();
        double size = look().px(POINT);
        g.setLineWidth(look().px(1));
        g.setStroke(ink);
        g.setFill(ink);
        for (int i = 0; i < now.labels().length; i++) {
            double x =
                    area.getMinX() + area.getWidth() * (now.points()[2 * i] - now.left()) / (now.right() - now.left());
            double y = area.getMaxY()
                    - area.getHeight() * (now.points()[2 * i + 1] - now.bottom()) / (now.top() - now.bottom());
            if (now.labels()[i] == 0) {
                g.fillOval(x - size / 2, y - size / 2, size, size);
            } else {
                g.strokeOval(x - size / 2, y - size / 2, size, size);
            }
        }
    }
}
