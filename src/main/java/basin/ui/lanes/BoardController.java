package basin.ui.lanes;

import basin.ui.base.Appearance;
import basin.ui.base.Views;
import basin.ui.scale.ScaleViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Puts the cards side by side; where they would be narrower than 220 pixels they scroll. */
public final class BoardController {
    /** No card is narrower. */
    public static final double LEAST_CARD = 220;

    private final BoardViewModel model;
    private final ScaleViewModel scale;
    private final Appearance appearance;
    private final DoubleConsumer remedy;
    private final IntConsumer details;
    private final List<Region> cards = new ArrayList<>();

    @FXML
    private HBox row;

    /**
     * For {@code model}.
     *
     * @param remedy gets the learning rate that a failed lane proposes
     * @param details gets the index of a lane of which more is to be shown
     */
    public BoardController(
            BoardViewModel model,
            ScaleViewModel scale,
            Appearance appearance,
            DoubleConsumer remedy,
            IntConsumer details) {
        this.model = model;
        this.scale = scale;
        this.appearance = appearance;
        this.remedy = remedy;
        this.details = details;
    }

    @FXML
    void initialize() {
        model.cards().addListener((ListChangeListener<LaneViewModel>) c -> rebuild());
        model.shown().addListener((ListChangeListener<Integer>) c -> arrange());
        rebuild();
    }

    private void rebuild() {
        cards.clear();
        for (LaneViewModel lane : model.cards()) {
            Region card = (Region)
                    Views.load(new LaneController(lane, model, scale, appearance, remedy, details), "lane.fxml");
            card.setMinWidth(LEAST_CARD);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        arrange();
    }

    private void arrange() {
        row.getChildren()
                .setAll(model.shown().stream()
                        .filter(i -> i < cards.size())
                        .map(i -> (Node) cards.get(i))
                        .toList());
    }
}
