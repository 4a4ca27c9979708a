package basin.ui.playground;

import basin.io.Contours;
import basin.io.LaneLook;
import basin.io.LossScale;
import basin.io.Viridis;
import basin.train.OptimizerKind;
import basin.train.playground.BallPath;
import basin.train.playground.Play;
import basin.train.playground.StepTrace.Point;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.PaintedRegion;
import basin.ui.paint.Palette;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** The function from above with the parts of a step, or the balls on their ways. A click sets the start. */
final class StepMap extends PaintedRegion {
    private static final int LEVELS = 24;
    private static final double BALL = 13;
    private static final int OPAQUE = 0xFF000000;

    private final PlaygroundViewModel model;
    private WritableImage ground;
    private Play.Field groundOf;
    private LossScale scale;

    StepMap(PlaygroundViewModel model) {
        this.model = model;
        setId("step-map");
        setCursor(Cursor.CROSSHAIR);
        repaintOn(model.playProperty(), model.partProperty(), model.rolledProperty(), model.shownProperty());
        setOnMousePressed(e -> {
            Play now = model.playProperty().get();
            if (now != null) {
                MapFrame frame = new MapFrame(now.field().half(), getWidth(), getHeight());
                model.start(frame.x(e.getX()), frame.y(e.getY()));
            }
        });
    }

    static LaneStyle style(OptimizerKind kind) {
        return new LaneStyle(LaneLook.of(kind));
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Play now = model.playProperty().get();
        Pen pen = new Pen(g, look());
        if (now == null) {
            pen.text(
                    Texts.get("playground.preparing"),
                    width / 2,
                    height / 2,
                    look().font(Look.SMALL),
                    look().palette().muted(),
                    TextAlignment.CENTER);
            return;
        }
        MapFrame frame = new MapFrame(now.field().half(), width, height);
        ground(g, now.field(), frame);
        setAccessibleText(Texts.get("playground.map"));
        if (model.rolledProperty().get() > 0) {
            now.paths().forEach(p -> way(g, frame, p));
            now.paths().forEach(p -> ball(g, frame, p.optimizer(), at(p)));
        } else {
            new StepPainter(pen, frame, now, model.shownProperty().get())
                    .paint(model.partProperty().get());
        }
    }

    private void ground(GraphicsContext g, Play.Field field, MapFrame frame) {
        if (!field.equals(groundOf)) {
            groundOf = field;
            scale = LossScale.ofLosses(List.of(field.values()));
            int side = field.side();
            int[] pixels = new int[side * side];
            for (int i = 0; i < pixels.length; i++) {
                int row = side - 1 - i / side;
                pixels[i] = OPAQUE | Viridis.rgb(scale.share(field.values()[row * side + i % side]));
            }
            ground = new WritableImage(side, side);
            ground.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        }
        double cell = 2 * field.half() * frame.unit() / (field.side() - 1);
        double left = frame.px(-field.half()) - cell / 2;
        double top = frame.py(field.half()) - cell / 2;
        g.setImageSmoothing(true);
        g.drawImage(ground, left, top, cell * field.side(), cell * field.side());
        g.setStroke(Color.gray(1, 0.28));
        g.setLineWidth(look().px(1));
        Pen lines = new Pen(g, look());
        for (double level : scale.levels(LEVELS)) {
            for (double[] line : Contours.lines(field.values(), field.side(), field.side(), level)) {
                lines.polyline(line, left + cell / 2, top + cell * (field.side() - 0.5), cell, cell);
            }
        }
    }

    private Point at(BallPath path) {
        return path.points()
                .get(Math.min(model.rolledProperty().get(), path.points().size() - 1));
    }

    private void way(GraphicsContext g, MapFrame frame, BallPath path) {
        g.setLineJoin(StrokeLineJoin.ROUND);
        int to = Math.min(model.rolledProperty().get(), path.points().size() - 1);
        for (boolean rim : new boolean[] {true, false}) {
            style(path.optimizer()).stroke(g, new Look(Palette.DARK, look().scale()), 2.5);
            if (rim) {
                g.setStroke(Color.web("#0D1117"));
                g.setLineWidth(look().px(5));
                g.setLineDashes();
            }
            g.beginPath();
            for (int i = 0; i <= to; i++) {
                Point p = path.points().get(i);
                g.lineTo(frame.px(p.x()), frame.py(p.y()));
            }
            g.stroke();
        }
        g.setLineDashes();
    }

    private void ball(GraphicsContext g, MapFrame frame, OptimizerKind kind, Point p) {
        style(kind)
                .mark(g, frame.px(p.x()), frame.py(p.y()), look().px(BALL), Palette.DARK, Color.WHITE, look().px(1.5));
    }
}
