package basin.ui;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands for the settings in a narrow window: each icon opens its part over the lanes. */
final class Rail extends VBox {
    private static final double WIDTH = 48;

    Rail(IntConsumer open) {
        getStyleClass().addAll("sidebar", "rail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAlignment(Pos.TOP_CENTER);
        getChildren()
                .addAll(
                        button(Feather.CHEVRON_RIGHT, "rail.open", () -> open.accept(0)),
                        button(Feather.BOX, "rail.data", () -> open.accept(0)),
                        button(Feather.CPU, "rail.network", () -> open.accept(1)),
                        button(Feather.LAYERS, "rail.lanes", () -> open.accept(2)),
                        button(Feather.SLIDERS, "rail.knobs", () -> open.accept(3)));
    }

    private static Button button(Feather icon, String tip, Runnable action) {
        Button button = new Button();
        button.setGraphic(Views.icon(icon));
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        Views.explain(button, Texts.get(tip));
        return button;
    }
}
