package basin.ui.planes;

import basin.io.Ticks;
import basin.train.PlaneView;
import basin.ui.base.Appearance;
import basin.ui.base.EmptyView;
import basin.ui.base.Glyphs;
import basin.ui.base.Magnified;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Sides;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.chart.XyChart;
import basin.ui.export.ExportMenu;
import basin.ui.export.ExportViewModel;
import basin.ui.scale.HeightMenu;
import basin.ui.scale.ScaleViewModel;
import basin.ui.surface.ColorBar;
import basin.ui.surface.SurfaceMode;
import basin.ui.surface.SurfaceView;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Planes and lines through a run's kept weights: what to measure at the left, the picture in the middle. */
public final class PlanesPane extends StackPane {
    private static final double LEFT = 264;
    private static final double ROOM_FOR_LEFT = 840;
    private static final double GAP = 8;
    private static final double GLYPH = 12;
    private static final double BAR = 186;
    private static final Insets CARD = new Insets(12);

    private final PlanesViewModel model;
    private final Appearance appearance;
    private final SurfaceView surface = new SurfaceView();
    private final XyChart chart = new XyChart(Ticks::label);
    private final ColorBar colours = new ColorBar();
    private final Label title = Panels.label("", "name");
    private final Label facts = Panels.label("", "caption");
    private final Label banner = Panels.label("", "banner", "wrong");
    private final StackPane glyph = new StackPane();
    private final Region surfaceBox;
    private final Region chartBox;
    private final HBox surfaceTools;
    private final VBox stored = new VBox();
    private final Label none = Panels.label(Texts.get("planes.none"), "empty");
    private final EmptyView empty =
            new EmptyView(Feather.LAYERS, Texts.get("planes.empty"), Texts.get("planes.empty.more"));
    private final ExportMenu export;
    private final HBox head = new HBox(GAP);
    private final Sides whole;

    /** Of {@code model}, exported through {@code writes}; heights, mode and camera are those of {@code scale}. */
    public PlanesPane(PlanesViewModel model, ExportViewModel writes, ScaleViewModel scale, Appearance appearance) {
        this.model = model;
        export = new ExportMenu(writes, "plane-export");
        this.appearance = appearance;
        surface.lookProperty().bind(appearance.look());
        surface.modeProperty().bind(scale.modeProperty());
        facts.setId("plane-facts");
        title.setId("plane-title");
        surface.plainProperty().set(true);
        chart.lookProperty().bind(appearance.look());
        colours.lookProperty().bind(appearance.look());
        surfaceBox = new Magnified(surface, appearance.scale(), true);
        chartBox = new Magnified(chart, appearance.scale(), true);
        surfaceTools = tools(scale);
        whole = new Sides(middle(), left(scale), ROOM_FOR_LEFT);
        head.getChildren().add(0, whole.leftButton("plane-panel", Texts.get("planes.panel")));
        getChildren().addAll(whole, empty);
        head.getChildren().add(export.button());
        getChildren().add(export.sheet());
        scale.modeProperty().addListener((o, a, now) -> writes.whatProperty().set(model.export(now)));
        model.momentProperty().addListener((o, a, now) -> {
            show(now);
            writes.whatProperty().set(model.export(scale.modeProperty().get()));
        });
        model.measured().addListener((ListChangeListener<PlaneView>) c -> list());
        model.endLanes().addListener((ListChangeListener<Object>)
                c -> show(model.momentProperty().get()));
        appearance.look().addListener((o, a, b) -> show(model.momentProperty().get()));
        list();
        writes.whatProperty().set(model.export(scale.modeProperty().get()));
        show(model.momentProperty().get());
    }

    private HBox tools(ScaleViewModel scale) {
        Map<SurfaceMode, String> modes = new LinkedHashMap<>();
        modes.put(SurfaceMode.SPACE, Texts.get("scale.solid"));
        modes.put(SurfaceMode.CONTOURS, Texts.get("scale.contours"));
        modes.put(SurfaceMode.NUMBERS, Texts.get("scale.numbers"));
        HBox choice = Segments.of(scale.modeProperty(), modes, false);
        choice.setId("plane-mode");
        Region bar = new Magnified(colours, appearance.scale(), true);
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        HBox tools = new HBox(2 * GAP, bar, choice);
        tools.setAlignment(Pos.CENTER_RIGHT);
        return tools;
    }

    private Region left(ScaleViewModel scale) {
        return Panels.sideOver(
                new PlaneStart(model),
                LEFT,
                new PlaneForm(model, appearance),
                Panels.section(HeightMenu.controls(scale)),
                Panels.section(Panels.title(Texts.get("planes.stored"), null), stored));
    }

    private Region middle() {
        head.getChildren().addAll(glyph, title, Panels.space(), surfaceTools);
        head.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        title.setWrapText(false);
        banner.setId("plane-banner");
        banner.setGraphic(Views.icon(Feather.ALERT_TRIANGLE));
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.textProperty().bind(model.bannerProperty());
        Views.show(banner, model.bannerProperty().isNotEmpty());
        surfaceTools.setMinWidth(USE_PREF_SIZE);
        StackPane picture = new StackPane(surfaceBox, chartBox, none);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox card = new VBox(GAP, facts, picture);
        card.getStyleClass().add("card");
        card.setPadding(CARD);
        card.setMinHeight(0);
        VBox.setVgrow(card, Priority.ALWAYS);
        VBox middle = new VBox(GAP, head, banner, there(), card);
        middle.setPadding(new Insets(GAP, 2 * GAP, GAP, 2 * GAP));
        middle.setMinWidth(0);
        return middle;
    }

    /** In which epoch what is shown stands, and a button to have it measured where all other views are. */
    private HBox there() {
        Label words = Panels.label("", "small");
        words.setId("plane-there");
        words.textProperty().bind(model.thereProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button measure = new Button(Texts.get("planes.there.measure"));
        measure.setId("measure-there");
        measure.setMinWidth(USE_PREF_SIZE);
        measure.disableProperty().bind(model.workProperty().isNotNull());
        measure.setOnAction(e -> model.measureThere());
        HBox row = new HBox(GAP, words, measure);
        row.getStyleClass().add("banner");
        row.setAlignment(Pos.CENTER_LEFT);
        Views.show(row, model.thereProperty().isNotEmpty());
        return row;
    }

    /** Closes what lies over it; whether something did. */
    public boolean hide() {
        return export.sheet().hide() || whole.hide();
    }

    private void list() {
        stored.getChildren().clear();
        for (PlaneView view : model.measured()) {
            ToggleButton row = new ToggleButton(PlaneMoments.title(view, model.lanes()));
            row.getStyleClass().addAll("choice", "stored");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(Double.MAX_VALUE);
            row.setUserData(view.identity());
            row.setOnAction(e -> {
                model.show(view);
                mark();
            });
            stored.getChildren().add(row);
        }
        if (model.measured().isEmpty()) {
            stored.getChildren().add(Panels.label(Texts.get("planes.stored.none"), "caption"));
        }
        mark();
    }

    private void mark() {
        PlaneMoment now = model.momentProperty().get();
        stored.getChildren().forEach(n -> {
            if (n instanceof ToggleButton row) {
                row.setSelected(now != null && now.view().identity().equals(row.getUserData()));
            }
        });
    }

    private void show(PlaneMoment now) {
        whole.setVisible(model.ready());
        empty.setVisible(!model.ready());
        none.setVisible(now == null);
        boolean plane = now != null && now.surface() != null;
        surfaceBox.setVisible(plane);
        Views.show(surfaceTools, plane);
        chartBox.setVisible(now != null && !plane);
        glyph.getChildren().clear();
        title.setText(now == null ? "" : now.title());
        facts.setText(now == null ? "" : now.facts());
        mark();
        if (now == null) {
            return;
        }
        if (now.style() != null) {
            glyph.getChildren()
                    .setAll(Glyphs.of(now.style(), GLYPH, appearance.look().get()));
        }
        chart.plotProperty().set(now.chart());
        if (plane) {
            surface.nameProperty().set(now.title());
            surface.scaleProperty().set(now.scale());
            colours.scaleProperty().set(now.scale());
            surface.axesProperty().set(now.axes());
            surface.tracksProperty().set(now.tracks());
            surface.markedProperty().set(now.style() != null && now.tracks().isEmpty());
            if (now.style() != null) {
                surface.laneProperty().set(now.style());
            }
            surface.surfaceProperty().set(now.surface());
        }
    }
}
