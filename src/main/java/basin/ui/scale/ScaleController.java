package basin.ui.scale;

import atlantafx.base.controls.ToggleSwitch;
import basin.ui.base.Appearance;
import basin.ui.base.Dropdown;
import basin.ui.base.Magnified;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.scale.ScaleViewModel.Section;
import basin.ui.surface.ColorBar;
import basin.ui.surface.SurfaceMode;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Binds the bar above the lanes. */
public final class ScaleController {
    private static final double ROOM_FOR_COMPARE = 1120;
    private static final double ROOM_FOR_SWITCHES = 900;
    private static final double ROOM_FOR_CAPTION = 960;
    private static final double ROOM_FOR_LEGEND = 800;

    private final ScaleViewModel model;
    private final Appearance appearance;
    private final Dropdown heights;
    private final Runnable openComparison;

    @FXML
    private HBox legend;

    @FXML
    private Label caption;

    @FXML
    private StackPane colours;

    @FXML
    private HBox maskLegend;

    @FXML
    private HBox sectionBox;

    @FXML
    private ToggleButton surface;

    @FXML
    private ToggleButton mask;

    @FXML
    private ToggleButton spectrum;

    @FXML
    private ToggleButton curves;

    @FXML
    private HBox modeBox;

    @FXML
    private ToggleButton solid;

    @FXML
    private ToggleButton contours;

    @FXML
    private ToggleButton numbers;

    @FXML
    private ToggleButton boundary;

    @FXML
    private ToggleSwitch linked;

    @FXML
    private ToggleSwitch shared;

    @FXML
    private Button measure;

    @FXML
    private Button height;

    @FXML
    private Button compare;

    /** For {@code model}; {@code heights} is opened below the button beside the colours, {@code openComparison} by its neighbour. */
    public ScaleController(ScaleViewModel model, Appearance appearance, Dropdown heights, Runnable openComparison) {
        this.openComparison = openComparison;
        this.model = model;
        this.heights = heights;
        this.appearance = appearance;
    }

    @FXML
    void initialize() {
        ColorBar bar = new ColorBar();
        bar.lookProperty().bind(appearance.look());
        model.scaleProperty().addListener((o, a, now) -> {
            if (now != null) {
                bar.scaleProperty().set(now);
            }
        });
        colours.getChildren().add(new Magnified(bar, appearance.scale(), true));
        BooleanBinding scaled = model.scaleProperty().isNotNull().and(model.sharedProperty());
        caption.opacityProperty().bind(Bindings.when(scaled).then(1).otherwise(0));
        colours.visibleProperty().bind(scaled);
        choose(
                model.modeProperty(),
                Map.of(solid, SurfaceMode.SPACE, contours, SurfaceMode.CONTOURS, numbers, SurfaceMode.NUMBERS));
        Views.show(boundary, model.planeProperty());
        boundary.setOnAction(e -> {
            boundary.setSelected(true);
            model.boundaryProperty().set(true);
        });
        for (ToggleButton each : List.of(solid, contours, numbers)) {
            each.addEventHandler(
                    ActionEvent.ACTION, e -> model.boundaryProperty().set(false));
        }
        model.boundaryProperty().addListener((o, a, now) -> {
            ToggleButton chosen = model.modeProperty().get() == SurfaceMode.SPACE
                    ? solid
                    : model.modeProperty().get() == SurfaceMode.CONTOURS ? contours : numbers;
            (now ? boundary : chosen).setSelected(true);
        });
        choose(
                model.sectionProperty(),
                Map.of(
                        surface, Section.SURFACE,
                        mask, Section.MASK,
                        spectrum, Section.SPECTRUM,
                        curves, Section.CURVES));
        curves.visibleProperty().bind(model.lowProperty());
        curves.managedProperty().bind(model.lowProperty());
        sectionBox.visibleProperty().bind(model.singleProperty());
        sectionBox.managedProperty().bind(model.singleProperty());
        linked.selectedProperty().bindBidirectional(model.linkedProperty());
        shared.selectedProperty().bindBidirectional(model.sharedProperty());
        measure.textProperty()
                .bind(Bindings.when(model.measuringProperty())
                        .then(Texts.get("scale.cancel"))
                        .otherwise(Texts.get("scale.measure")));
        measure.disableProperty().bind(model.measureOff());
        height.setOnAction(e -> heights.toggle(height));
        compare.setOnAction(e -> openComparison.run());
        Views.explain(compare, Texts.get("scale.compare.tip"));
        Views.explain(height, Texts.get("scale.height.tip"));
        Views.explain(measure, Texts.get("scale.measure.tip"));
        Views.explain(linked, Texts.get("scale.linked.tip"));
        Views.explain(shared, Texts.get("scale.shared.tip"));
        HBox row = (HBox) measure.getParent();
        row.widthProperty().addListener((o, a, width) -> fit(width.doubleValue()));
        for (Observable each :
                List.of(model.singleProperty(), model.lowProperty(), model.sectionProperty(), model.planeProperty())) {
            each.addListener(o -> fit(row.getWidth()));
        }
    }

    private void fit(double width) {
        boolean single = model.singleProperty().get();
        boolean surfaces = !single || model.sectionProperty().get() == Section.SURFACE;
        Views.show(legend, width > ROOM_FOR_LEGEND);
        Views.show(caption, width > ROOM_FOR_CAPTION);
        Views.show(height, surfaces);
        Views.show(modeBox, surfaces);
        compare.setContentDisplay(
                width > ROOM_FOR_COMPARE && !single ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        measure.setContentDisplay(width > ROOM_FOR_LEGEND ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        Views.show(linked, width > ROOM_FOR_SWITCHES + (single ? 240 : 0));
        Views.show(shared, width > ROOM_FOR_SWITCHES + (single ? 240 : 0));
        explain(width - tools(), single);
    }

    /** The width of what stands beside the legend. */
    private double tools() {
        HBox row = (HBox) measure.getParent();
        return row.getChildren().stream()
                .filter(n -> n != legend && n.isManaged())
                .mapToDouble(n -> n.prefWidth(-1) + row.getSpacing())
                .sum();
    }

    /** Says as much of colours and masks as has {@code room}, whole words alone. */
    private void explain(double room, boolean single) {
        for (boolean masks : single ? new boolean[] {false} : new boolean[] {true, false}) {
            for (String words : List.of("scale.loss", "scale.loss.short")) {
                Views.show(maskLegend, masks);
                caption.setText(Texts.get(words));
                legend.applyCss();
                if (legend.prefWidth(-1) <= room) {
                    return;
                }
            }
        }
    }

    private static <T> void choose(ObjectProperty<T> property, Map<ToggleButton, T> buttons) {
        buttons.forEach((button, value) -> button.setOnAction(e -> {
            button.setSelected(true);
            property.set(value);
        }));
        property.addListener((o, a, now) -> buttons.forEach((button, value) -> button.setSelected(value == now)));
    }

    @FXML
    void measure() {
        model.measureOrCancel();
    }
}
