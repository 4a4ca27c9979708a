package basin.ui.surface;

import basin.io.LaneLook;
import basin.io.LossScale;
import basin.landscape.LossGrid;
import basin.train.Surface;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/**
 * A lane's loss surface with its caption: turned in 3-D, as a contour map or as numbers. It paints when something
 * changed and at no other time. All methods are for the JavaFX thread.
 */
public final class SurfaceView extends Region {
    private static final double CAPTION_HEIGHT = 24;
    private static final double ABOVE_SENTENCE = 32;
    private static final double[] MARGINS = {8, 20, 16, 24};

    private final ObjectProperty<Surface> surface = new SimpleObjectProperty<>(this, "surface");
    private final ObjectProperty<LossScale> scale = new SimpleObjectProperty<>(this, "scale", LossScale.of(List.of()));
    private final ObjectProperty<SurfaceMode> mode = new SimpleObjectProperty<>(this, "mode", SurfaceMode.SPACE);
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(this, "camera", new Camera());
    private final ObjectProperty<LaneStyle> lane =
            new SimpleObjectProperty<>(this, "lane", new LaneStyle(LaneLook.CIRCLE));
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty first = new SimpleStringProperty(this, "first", "after the first epoch");
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.DARK);

    private final Canvas back = new Canvas();
    private final Canvas front = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final GridTable table = new GridTable();
    private final SpaceScene space;
    private Subscription following = Subscription.EMPTY;
    private LossGrid shownGrid;
    private LossScale shownScale;
    private Heights heights;
    private ContourLines lines;

    /** In 3-D where this computer can, else as a map. */
    public SurfaceView() {
        this(Platform.isSupported(ConditionalFeature.SCENE3D));
    }

    /** Where {@code canSpace} is false a contour map stands in for 3-D, with a sentence. */
    SurfaceView(boolean canSpace) {
        space = canSpace ? new SpaceScene() : null;
        getChildren().add(back);
        if (canSpace) {
            getChildren().add(space.node());
        }
        getChildren().addAll(front, table);
        back.setManaged(false);
        front.setManaged(false);
        table.setManaged(false);
        front.setMouseTransparent(true);
        setClip(clip);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(surface, scale, mode, lane, name, first, look, focusedProperty());
        camera.subscribe(this::follow);
        SurfaceMouse.install(this, this::getCamera, this::spatial);
    }

    /** What is shown; null before the first. */
    public ObjectProperty<Surface> surfaceProperty() {
        return surface;
    }

    /** Heights and colours, the same for all lanes that are compared. */
    public ObjectProperty<LossScale> scaleProperty() {
        return scale;
    }

    /** In space, as a map or as numbers. */
    public ObjectProperty<SurfaceMode> modeProperty() {
        return mode;
    }

    /** Where it is looked at from; views with the same camera move together. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** The camera now. */
    public Camera getCamera() {
        return camera.get();
    }

    /** The lane's glyph and colour. */
    public ObjectProperty<LaneStyle> laneProperty() {
        return lane;
    }

    /** The lane's name, for screen readers. */
    public StringProperty nameProperty() {
        return name;
    }

    /** When the first will be there, in words. */
    public StringProperty firstProperty() {
        return first;
    }

    /** Colours and scale of everything. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    private void repaintOn(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.subscribe(v -> requestLayout());
        }
    }

    private void follow(Camera followed) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        for (ObservableValue<?> value : new ObservableValue<?>[] {
            followed.yawProperty(),
            followed.pitchProperty(),
            followed.zoomProperty(),
            followed.panXProperty(),
            followed.panYProperty()
        }) {
            following = following.and(value.subscribe(v -> requestLayout()));
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return look.get().px(CAPTION_HEIGHT + 96);
    }

    @Override
    protected double computePrefHeight(double width) {
        return look.get().px(196);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (width <= 0 || height <= 0) {
            return;
        }
        clip.setWidth(width);
        clip.setHeight(height);
        GraphicsContext behind = clear(back, width, height);
        GraphicsContext above = clear(front, width, height);
        Surface now = surface.get();
        SurfaceMode way = mode.get();
        table.setVisible(now != null && way == SurfaceMode.NUMBERS);
        if (space != null) {
            space.node().setVisible(spatial());
        }
        double top = look.get().px(CAPTION_HEIGHT);
        Rectangle2D area = new Rectangle2D(0, top, width, Math.max(8, height - top));
        setAccessibleText(SurfaceWords.sentence(name.get(), first.get(), now));
        focusRing(above, width, height);
        if (now == null) {
            empty(new Pen(behind, look.get()), area);
            return;
        }
        SurfaceWords.caption(new Pen(behind, look.get()), now, width);
        prepare(now.grid());
        if (way == SurfaceMode.NUMBERS) {
            table.show(GridFigures.table(now.grid(), scale.get()), look.get());
            table.resizeRelocate(0, area.getMinY(), area.getWidth(), area.getHeight());
        } else if (spatial()) {
            inSpace(behind, above, area);
        } else {
            onMap(behind, above, area, way == SurfaceMode.SPACE);
        }
    }

    private boolean spatial() {
        return surface.get() != null && mode.get() == SurfaceMode.SPACE && space != null;
    }

    private static GraphicsContext clear(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        return g;
    }

    /** Computes mesh and contours anew only for another grid or scale. */
    private void prepare(LossGrid grid) {
        if (grid.equals(shownGrid) && scale.get().equals(shownScale)) {
            return;
        }
        shownGrid = grid;
        shownScale = scale.get();
        heights = new Heights(grid, shownScale);
        lines = ContourLines.of(heights, shownScale);
        if (space != null) {
            space.show(Relief.of(heights));
            space.contours(lines.heights());
        }
    }

    private void inSpace(GraphicsContext behind, GraphicsContext above, Rectangle2D area) {
        Projection view = fitting(area).seenBy(camera.get());
        space.node().relocate(area.getMinX(), area.getMinY());
        space.look(view);
        behind.save();
        above.save();
        behind.translate(area.getMinX(), area.getMinY());
        above.translate(area.getMinX(), area.getMinY());
        new BoxPainter(new Pen(behind, look.get()), view).paint(shownGrid, shownScale, lines);
        marker().inSpace(new Pen(above, look.get()), view, shownScale);
        behind.restore();
        above.restore();
    }

    private Projection fitting(Rectangle2D area) {
        Camera first = new Camera();
        double[] margins = new double[MARGINS.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = look.get().px(MARGINS[i]);
        }
        return Projection.fitting(
                first.yawProperty().get(), first.pitchProperty().get(), area.getWidth(), area.getHeight(), margins);
    }

    private void onMap(GraphicsContext behind, GraphicsContext above, Rectangle2D area, boolean instead) {
        double lineHeight = look.get().px(14);
        double below = instead ? SurfaceWords.NO_SPACE.length * lineHeight : 0;
        double height = area.getHeight() - below;
        new MapPainter(new Pen(behind, look.get()), area.getMinY(), area.getWidth(), height)
                .paint(shownGrid, heights, lines);
        new MapPainter(new Pen(above, look.get()), area.getMinY(), area.getWidth(), height).mark(marker());
        for (int i = 0; instead && i < SurfaceWords.NO_SPACE.length; i++) {
            SurfaceWords.centred(
                    new Pen(behind, look.get()),
                    SurfaceWords.NO_SPACE[i],
                    getWidth() / 2,
                    area.getMaxY() - below + (i + 0.4) * lineHeight);
        }
    }

    private Marker marker() {
        return new Marker(lane.get(), GridFigures.atNetwork(shownGrid));
    }

    private void empty(Pen pen, Rectangle2D area) {
        pen.g().save();
        pen.g().translate(0, area.getMinY() - look.get().px(ABOVE_SENTENCE));
        new BoxPainter(pen, fitting(area).seenBy(new Camera())).placeholder();
        pen.g().restore();
        String sentence = SurfaceWords.sentence("", first.get(), null);
        SurfaceWords.centred(
                pen, sentence, getWidth() / 2, area.getMaxY() - look.get().px(18));
    }

    private void focusRing(GraphicsContext g, double width, double height) {
        if (isFocused()) {
            g.setStroke(look.get().palette().accent());
            g.setLineWidth(2);
            g.setLineDashes();
            g.strokeRect(1, 1, width - 2, height - 2);
        }
    }
}
