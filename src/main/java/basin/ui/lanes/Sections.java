package basin.ui.lanes;

import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.train.OptimizerKind;
import basin.ui.base.Appearance;
import basin.ui.base.Figures;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.scale.ScaleViewModel;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the three sections of a card show: figures, or when they will come, or why they will not. */
final class Sections {
    private static final double GAP = 10;

    private final LaneViewModel model;
    private final DoubleConsumer remedy;
    private final StackPane surface;
    private final StackPane mask;
    private final StackPane spectrum;

    Sections(
            LaneViewModel model,
            ScaleViewModel scale,
            Appearance appearance,
            DoubleConsumer remedy,
            StackPane surface,
            StackPane mask,
            StackPane spectrum) {
        this.model = model;
        this.remedy = remedy;
        this.surface = surface;
        this.mask = mask;
        this.spectrum = spectrum;
        fill(model.snapshotProperty().get());
    }

    /** Shows what {@code now} holds; null before the run. */
    void fill(LaneSnapshot now) {
        if (now != null && now.state() == LaneState.FAILED) {
            surface.getChildren().setAll(failure(now));
        } else if (now == null || now.surface() == null || now.surface().grid() == null) {
            surface.getChildren().setAll(empty(Feather.GLOBE, "lane.empty.surface" + ended(now)));
        }
        if (now == null || now.mask() == null) {
            mask.getChildren().setAll(empty(Feather.GRID, emptyMask()));
        }
        if (now == null || now.spectrum() == null || now.spectrum().spectrum() == null) {
            spectrum.getChildren().setAll(empty(Feather.BAR_CHART_2, "lane.empty.spectrum" + ended(now)));
        }
    }

    private static String ended(LaneSnapshot now) {
        return now != null && now.state().ended() ? ".done" : "";
    }

    private String emptyMask() {
        OptimizerKind kind = model.configProperty().get().optimizer();
        return !kind.perturbs()
                ? "lane.empty.mask.sgd"
                : kind.sparse() ? "lane.empty.mask.sparse" : "lane.empty.mask.sam";
    }

    private static Node empty(Feather icon, String key) {
        FontIcon picture = Views.icon(icon);
        picture.getStyleClass().add("faint");
        Label text = new Label(Texts.get(key));
        text.getStyleClass().add("empty");
        text.setWrapText(true);
        VBox box = new VBox(GAP, picture, text);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node failure(LaneSnapshot now) {
        Label title = new Label(Texts.get("lane.failed.title"), Views.icon(Feather.ALERT_TRIANGLE));
        title.getStyleClass().addAll("title", "wrong");
        Label sentence = new Label(now.failure() + " " + Texts.get("lane.failed.remedy"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        double rate = model.lowerRate();
        Button button = new Button(Texts.get("lane.failed.rate", Figures.typed(rate)));
        button.setOnAction(e -> remedy.accept(rate));
        VBox box = new VBox(title, sentence, button);
        box.getStyleClass().add("failure");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(box, new javafx.geometry.Insets(12));
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        return box;
    }
}
