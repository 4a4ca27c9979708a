package basin.ui.remarks;

import basin.io.Numbers;
import basin.io.report.Remarks.Remark;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The remarks on a sheet below the toolbar, and the button that counts them and opens it. The window can be used while
 * the sheet is open; without remarks neither is there.
 */
public final class RemarksSheet extends StackPane {
    private static final double WIDTH = 440;
    private static final Insets PLACE = new Insets(60, 8, 8, 8);

    private final RemarksViewModel model;
    private final Button button = new Button("", Views.icon(Feather.ALERT_OCTAGON));
    private final VBox list = new VBox();
    private List<Remark> shown;

    /** Closed, for {@code model}. */
    public RemarksSheet(RemarksViewModel model) {
        this.model = model;
        button.setId("remarks");
        button.getStyleClass().add("remarks");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> setVisible(!isVisible()));
        Views.explain(button, Texts.get("remarks.tip"));
        list.getStyleClass().addAll("sheet", "small-sheet");
        list.setMaxSize(WIDTH, USE_PREF_SIZE);
        StackPane.setAlignment(list, Pos.TOP_RIGHT);
        StackPane.setMargin(list, PLACE);
        getChildren().add(list);
        setPickOnBounds(false);
        setVisible(false);
        model.remarks().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        List<Remark> now = model.remarks().get();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        button.setText(Numbers.count(now.size()));
        Views.show(button, !now.isEmpty());
        setVisible(isVisible() && !now.isEmpty());
        list.getChildren().setAll(head());
        for (Remark remark : now) {
            Label head = label(remark.head(), "medium");
            list.getChildren()
                    .add(remark.text().isEmpty() ? head : new VBox(head, label(remark.text(), "muted", "small")));
        }
    }

    private HBox head() {
        Label title = new Label(Texts.get("remarks.title"));
        title.getStyleClass().add("name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, Views.closer(Texts.get("help.close"), this::hide));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Opens and closes the sheet. */
    public Button button() {
        return button;
    }

    /** Closes the sheet; whether it was open. */
    public boolean hide() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }
}
