package basin.ui.planes;

import basin.train.LaneConfig;
import basin.train.PlaneView;
import basin.ui.base.Appearance;
import basin.ui.base.LaneChoice;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The fields that say what is measured. */
final class PlaneForm extends VBox {
    private static final double GAP = 8;
    private static final List<String> SIZES = List.of("51 × 51", "50 × 50");

    private final PlanesViewModel model;
    private final LaneChoice lanes;
    private final LaneChoice ends;
    private final Label laneTitle = Panels.label("", "caption");
    private final VBox laneBox;
    private final VBox endBox;
    private final Label endWhere = Panels.label("", "caption");
    private final VBox sizeBox;
    private final VBox placesBox;
    private final VBox spanBox;
    private final VBox scalingBox;

    PlaneForm(PlanesViewModel model, Appearance appearance) {
        this.model = model;
        lanes = new LaneChoice("surface-from", model.fields().laneProperty(), appearance.look());
        ends = new LaneChoice("surface-to", model.fields().endProperty(), appearance.look());
        laneBox = new VBox(GAP / 2, laneTitle, lanes);
        endBox = box("planes.end", ends, endWhere, elsewhere());
        TextField size = field(model.fields().sizeProperty(), "plane-size");
        sizeBox = box("planes.size", presets(), size);
        placesBox = box("planes.places.title", field(model.fields().placesProperty(), "plane-places"));
        spanBox = box("planes.span", field(model.fields().spanProperty(), "plane-span"));
        scalingBox = box("planes.scaling", scalings());
        VBox samplesBox = box("planes.samples.title", field(model.fields().samplesProperty(), "plane-samples"));
        HBox numbers = new HBox(GAP, spanBox, samplesBox);
        HBox.setHgrow(spanBox, Priority.ALWAYS);
        HBox.setHgrow(samplesBox, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Panels.section(Panels.title(Texts.get("planes.what"), null), shapes(), laneBox, endBox),
                        Panels.section(sizeBox, placesBox, scalingBox, numbers));
        model.fields().shapeProperty().addListener((o, a, now) -> arrange(now));
        model.endLanes().addListener((ListChangeListener<LaneConfig>) c -> offer());
        model.fields().otherProperty().addListener((o, a, b) -> offer());
        arrange(model.fields().shapeProperty().get());
        offer();
    }

    private static VBox box(String key, Node... parts) {
        VBox box = new VBox(GAP / 2, Panels.label(Texts.get(key), "caption"));
        box.getChildren().addAll(parts);
        return box;
    }

    private static TextField field(StringProperty text, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node shapes() {
        VBox rows = new VBox(GAP / 2);
        Shape[] all = Shape.values();
        for (int i = 0; i < all.length; i += 2) {
            Map<Shape, String> two = new LinkedHashMap<>();
            two.put(all[i], all[i].title());
            two.put(all[i + 1], all[i + 1].title());
            HBox row = Segments.of(model.fields().shapeProperty(), two, true);
            row.getChildren()
                    .forEach(b ->
                            b.setId("shape-" + ((Shape) b.getUserData()).name().toLowerCase(Locale.ROOT)));
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node presets() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(SIZES.get(0), Texts.get("planes.size.default"));
        choices.put(SIZES.get(1), Texts.get("planes.size.paper"));
        return Segments.of(model.fields().sizeProperty(), choices, true);
    }

    private Node scalings() {
        Map<PlaneView.Scaling, String> choices = new LinkedHashMap<>();
        for (PlaneView.Scaling scaling : PlaneView.Scaling.values()) {
            choices.put(scaling, Texts.get("planes.scaling." + scaling.name().toLowerCase(Locale.ROOT)));
        }
        HBox row = Segments.of(model.fields().scalingProperty(), choices, true);
        Views.explain(row, Texts.get("planes.scaling.tip"));
        return row;
    }

    private Node elsewhere() {
        Button choose = new Button(Texts.get("planes.other"));
        choose.getStyleClass().add("link");
        choose.setOnAction(e -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(Texts.get("planes.other"));
            File folder = chooser.showDialog(getScene().getWindow());
            if (folder != null) {
                model.endIn(Optional.of(folder.toPath()));
            }
        });
        Button here = new Button(Texts.get("planes.other.none"));
        here.getStyleClass().add("link");
        here.setOnAction(e -> model.endIn(Optional.empty()));
        Views.show(here, model.fields().otherProperty().get().isPresent());
        model.fields().otherProperty().addListener((o, a, now) -> Views.show(here, now.isPresent()));
        return new HBox(GAP, choose, here);
    }

    private void offer() {
        lanes.offer(model.lanes(), indices(model.lanes().size()));
        ends.offer(model.endLanes(), indices(model.endLanes().size()));
        Optional<java.nio.file.Path> other = model.fields().otherProperty().get();
        endWhere.setText(
                other.map(p -> Texts.get("planes.other.in", p.getFileName().toString()))
                        .orElse(""));
        Views.show(endWhere, other.isPresent());
    }

    private static List<Integer> indices(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private void arrange(Shape now) {
        laneTitle.setText(Texts.get(now == Shape.BETWEEN ? "planes.start" : "planes.lane"));
        Views.show(laneBox, now != Shape.TRAJECTORY);
        Views.show(endBox, now == Shape.BETWEEN);
        Views.show(sizeBox, !now.line());
        Views.show(placesBox, now.line());
        Views.show(scalingBox, now.random());
        Views.show(spanBox, now.random());
    }
}
