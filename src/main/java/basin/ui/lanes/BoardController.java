package basin.ui.lanes;

import basin.ui.base.Appearance;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.scale.ScaleViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Puts the cards side by side; where they would be narrower than {@link #LEAST_CARD} they scroll. */
public final class BoardController {
    /** No card is narrower; four of them fit a window of 1440 pixels in presentation mode. */
    public static final double LEAST_CARD = 216;

    /** So near to an end counts as there. */
    private static final double NEARLY = 0.01;

    private final BoardViewModel model;
    private final ScaleViewModel scale;
    private final Appearance appearance;
    private final LaneActions actions;
    private final List<Region> cards = new ArrayList<>();

    @FXML
    private ScrollPane scroll;

    @FXML
    private HBox row;

    @FXML
    private Button before;

    @FXML
    private Button after;

    /** For {@code model}; what leads beyond it goes to {@code actions}. */
    public BoardController(BoardViewModel model, ScaleViewModel scale, Appearance appearance, LaneActions actions) {
        this.model = model;
        this.scale = scale;
        this.appearance = appearance;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        Views.uncached(scroll);
        model.cards().addListener((ListChangeListener<LaneViewModel>) c -> rebuild());
        model.shown().addListener((ListChangeListener<Integer>) c -> arrange());
        Views.explain(before, Texts.get("board.before"));
        Views.explain(after, Texts.get("board.after"));
        scroll.hvalueProperty().addListener((o, a, b) -> sides());
        scroll.viewportBoundsProperty().addListener((o, a, b) -> sides());
        row.layoutBoundsProperty().addListener((o, a, b) -> sides());
        rebuild();
        sides();
    }

    /** Offers the way to lanes that there is no room for. */
    private void sides() {
        boolean more = beyond() > 1;
        Views.show(before, more && scroll.getHvalue() > NEARLY);
        Views.show(after, more && scroll.getHvalue() < 1 - NEARLY);
    }

    private double beyond() {
        return row.getLayoutBounds().getWidth() - scroll.getViewportBounds().getWidth();
    }

    @FXML
    void before() {
        step(-1);
    }

    @FXML
    void after() {
        step(1);
    }

    private void step(int lanes) {
        double card = cards.get(0).getWidth() + row.getSpacing();
        scroll.setHvalue(Math.max(0, Math.min(1, scroll.getHvalue() + lanes * card / beyond())));
    }

    private void rebuild() {
        cards.clear();
        for (LaneViewModel lane : model.cards()) {
            Region card = (Region) Views.load(new LaneController(lane, model, scale, appearance, actions), "lane.fxml");
            card.setMinWidth(LEAST_CARD);
            new CardDrag(card, x -> drop(lane.index(), x));
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.add(card);
        }
        arrange();
    }

    /** Changes places with the card at {@code sceneX}. */
    private void drop(int index, double sceneX) {
        model.shown().stream()
                .filter(i -> i != index
                        && cards.get(i)
                                .localToScene(cards.get(i).getLayoutBounds())
                                .contains(
                                        sceneX, cards.get(i).localToScene(0, 1).getY()))
                .findFirst()
                .ifPresent(other -> model.swap(index, other));
    }

    private void arrange() {
        row.getChildren()
                .setAll(model.shown().stream()
                        .filter(i -> i < cards.size())
                        .map(i -> (Node) cards.get(i))
                        .toList());
    }
}
