package basin.ui.surface;

import basin.io.LaneLook;
import basin.io.LossScale;
import basin.train.Surface;
import basin.ui.base.Texts;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import basin.ui.paint.Pen;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/**
 * A lane's loss surface with its caption: turned in 3-D, as a contour map or as numbers. It paints when something
 * changed and at no other time. All methods are for the JavaFX thread.
 */
public final class SurfaceView extends Region {
    private static final double CAPTION_HEIGHT = 24;

    private final ObjectProperty<Surface> surface = new SimpleObjectProperty<>(this, "surface");
    private final ObjectProperty<LossScale> scale = new SimpleObjectProperty<>(this, "scale", LossScale.of(List.of()));
    private final ObjectProperty<SurfaceMode> mode = new SimpleObjectProperty<>(this, "mode", SurfaceMode.SPACE);
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(this, "camera", new Camera());
    private final ObjectProperty<LaneStyle> lane =
            new SimpleObjectProperty<>(this, "lane", new LaneStyle(LaneLook.CIRCLE));
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty first = new SimpleStringProperty(this, "first", Texts.get("surface.first"));
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.DARK);
    private final ObjectProperty<PlaneAxes> axes = new SimpleObjectProperty<>(this, "axes");
    private final ObjectProperty<List<Track>> tracks = new SimpleObjectProperty<>(this, "tracks", List.of());
    private final BooleanProperty marked = new SimpleBooleanProperty(this, "marked", true);
    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");

    private final Canvas back = new Canvas();
    private final Canvas front = new Canvas();
    private final Rectangle clip = new Rectangle();
    private final GridTable table = new GridTable();
    private final Space space = Space.create();
    private final Land land = new Land(space);
    private Subscription following = Subscription.EMPTY;

    /** In 3-D. */
    public SurfaceView() {
        getChildren().addAll(back, space.node(), front, table);
        back.setManaged(false);
        front.setManaged(false);
        table.setManaged(false);
        front.setMouseTransparent(true);
        setClip(clip);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(surface, scale, mode, lane, name, first, look, axes, tracks, marked, plain, focusedProperty());
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

    /** The coordinates of both directions; null where they are the grid's. */
    public ObjectProperty<PlaneAxes> axesProperty() {
        return axes;
    }

    /** Ways over it. */
    public ObjectProperty<List<Track>> tracksProperty() {
        return tracks;
    }

    /** Whether the lane's own point, in the middle, is marked. */
    public BooleanProperty markedProperty() {
        return marked;
    }

    /** Whether it has no caption. */
    public BooleanProperty plainProperty() {
        return plain;
    }

    private void repaintOn(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.subscribe(v -> requestLayout());
        }
    }

    private void follow(Camera followed) {
        following.unsubscribe();
        following = followed.onChange(this::requestLayout);
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
        setBackground(Background.fill(look.get().palette().card()));
        clip.setWidth(width);
        clip.setHeight(height);
        GraphicsContext behind = clear(back, width, height);
        GraphicsContext above = clear(front, width, height);
        Surface now = surface.get();
        SurfaceMode way = mode.get();
        table.setVisible(now != null && way == SurfaceMode.NUMBERS);
        space.node().setVisible(spatial());
        double top = Math.rint(look.get().px(CAPTION_HEIGHT));
        Rectangle2D area = new Rectangle2D(0, top, width, Math.max(8, height - top));
        setAccessibleText(SurfaceWords.sentence(name.get(), first.get(), now));
        focusRing(above, width, height);
        SurfacePainter painter = new SurfacePainter(behind, above, area, look.get());
        if (now == null) {
            painter.empty(SurfaceWords.sentence("", first.get(), null));
            return;
        }
        if (!plain.get()) {
            SurfaceWords.caption(new Pen(behind, look.get()), now, width);
        }
        land.shape(now.grid(), scale.get());
        if (way == SurfaceMode.NUMBERS) {
            table.show(GridFigures.table(now.grid(), scale.get()), look.get());
            table.resizeRelocate(0, area.getMinY(), area.getWidth(), area.getHeight());
        } else if (spatial()) {
            Projection view = painter.fitting(
                            axes.get() != null && !axes.get().first().isEmpty())
                    .seenBy(camera.get());
            space.node().relocate(area.getMinX(), area.getMinY());
            space.look(view);
            painter.inSpace(scenery(), view);
        } else {
            painter.onMap(scenery());
        }
    }

    private SurfacePainter.Scenery scenery() {
        return land.scenery(axes.get(), tracks.get(), marked.get() ? lane.get() : null);
    }

    private boolean spatial() {
        return surface.get() != null && mode.get() == SurfaceMode.SPACE;
    }

    private static GraphicsContext clear(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        return g;
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
