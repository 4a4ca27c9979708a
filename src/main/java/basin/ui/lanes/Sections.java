package basin.ui.lanes;

import basin.io.LossScale;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.Surface;
import basin.ui.base.Appearance;
import basin.ui.base.Figures;
import basin.ui.base.Identity;
import basin.ui.base.Magnified;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.boundary.BoundaryView;
import basin.ui.masks.MaskStrip;
import basin.ui.paint.LaneStyle;
import basin.ui.scale.ScaleViewModel;
import basin.ui.spectrum.SpectrumChart;
import basin.ui.surface.Camera;
import basin.ui.surface.SurfaceView;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The three sections of a card; where a lane failed, why, in place of its surface. */
final class Sections {
    private static final double MARGIN = 12;
    /** What failures say that a lower rate may mend. */
    private static final String REMEDY = "learning rate";

    private final LaneViewModel model;
    private final ScaleViewModel scale;
    private final DoubleConsumer remedy;
    private final StackPane surfacePlace;
    private final StackPane surfaceNode;
    private final WorkBar surfaceWork;
    private final SurfaceView surface = new SurfaceView();
    private final MaskStrip mask = new MaskStrip();
    private final SpectrumChart spectrum = new SpectrumChart();
    private final Camera own = new Camera();

    Sections(
            LaneViewModel model,
            ScaleViewModel scale,
            BoardViewModel board,
            Appearance appearance,
            DoubleConsumer remedy,
            StackPane surfacePlace,
            StackPane maskPlace,
            StackPane spectrumPlace) {
        this.model = model;
        this.scale = scale;
        this.remedy = remedy;
        this.surfacePlace = surfacePlace;
        Node relief = new Magnified(surface, appearance.scale(), true);
        BoundaryView boundary = new BoundaryView(model.style());
        boundary.lookProperty().bind(appearance.look());
        boundary.mapProperty().bind(model.decisionProperty());
        boundary.emptyProperty()
                .bind(Bindings.when(model.snapshotProperty().isNull())
                        .then(Texts.get("boundary.empty"))
                        .otherwise(Texts.get("boundary.none")));
        Node plane = new Magnified(boundary, appearance.scale(), true);
        plane.visibleProperty().bind(scale.boundaryProperty());
        relief.visibleProperty().bind(scale.boundaryProperty().not());
        surfaceNode = new StackPane(relief, plane);
        surfaceNode.setMinSize(0, 0);
        surfaceWork = new WorkBar(Texts.get("scale.surface"), model.surfaceWorkProperty(), board::cancel);
        surfacePlace.getChildren().setAll(surfaceNode, surfaceWork);
        maskPlace.getChildren().add(new Magnified(mask, appearance.scale(), true));
        spectrumPlace
                .getChildren()
                .setAll(
                        new Magnified(spectrum, appearance.scale(), true),
                        new WorkBar(Texts.get("scale.spectrum"), model.spectrumWorkProperty(), board::cancel));
        surface.firstProperty().bind(board.firstMeasured());
        spectrum.firstProperty().bind(board.firstMeasured());
        LaneStyle style = model.style();
        String name = model.configProperty().get().title();
        surface.laneProperty().set(style);
        surface.nameProperty().set(name);
        surface.lookProperty().bind(appearance.look());
        surface.modeProperty().bind(scale.modeProperty());
        mask.laneProperty().set(style);
        mask.kindProperty().set(model.configProperty().get().optimizer());
        mask.lookProperty().bind(appearance.look());
        spectrum.laneProperty().set(style);
        spectrum.nameProperty().set(name);
        spectrum.lookProperty().bind(appearance.look());
        spectrum.rangeProperty().bind(scale.rangeProperty());
        scale.linkedProperty().addListener((o, a, b) -> link());
        scale.sharedProperty().addListener((o, a, b) -> rescale());
        scale.scaleProperty().addListener((o, a, b) -> rescale());
        link();
        fill(model.snapshotProperty().get());
    }

    private void link() {
        surface.cameraProperty().set(scale.linkedProperty().get() ? scale.camera() : own);
    }

    private void rescale() {
        Surface now = surface.surfaceProperty().get();
        if (now != null) {
            LossScale wanted = scale.scaleOf(now.grid());
            if (!wanted.equals(surface.scaleProperty().get())) {
                surface.scaleProperty().set(wanted);
            }
        }
    }

    /** Shows what {@code now} holds; null before the run. */
    void fill(LaneSnapshot now) {
        boolean failed = now != null && now.state() == LaneState.FAILED;
        if (!failed && !surfacePlace.getChildren().contains(surfaceNode)) {
            surfacePlace.getChildren().setAll(surfaceNode, surfaceWork);
        } else if (failed && surfacePlace.getChildren().contains(surfaceNode)) {
            surfacePlace.getChildren().setAll(failure(now));
        }
        boolean measured = now != null && now.surface() != null && now.surface().grid() != null;
        Surface newest = measured ? now.surface() : null;
        if (!Identity.same(newest, surface.surfaceProperty().get())) {
            surface.surfaceProperty().set(newest);
            rescale();
        }
        mask.maskProperty().set(now == null ? null : now.mask());
        spectrum.spectrumProperty().set(now == null ? null : now.spectrum());
    }

    private Node failure(LaneSnapshot now) {
        Label title = new Label(Texts.get("lane.failed.title"), Views.icon(Feather.ALERT_TRIANGLE));
        title.getStyleClass().addAll("title", "wrong");
        Label sentence = new Label(Sentences.of(now.failure()));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        double rate = model.lowerRate();
        Button button = new Button(Texts.get("lane.failed.rate", Figures.typed(rate)));
        button.setOnAction(e -> remedy.accept(rate));
        Views.show(button, now.failure().contains(REMEDY));
        VBox box = new VBox(title, sentence, button);
        box.getStyleClass().add("failure");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(box, new Insets(MARGIN));
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        return box;
    }
}
