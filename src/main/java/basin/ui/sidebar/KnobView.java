package basin.ui.sidebar;

import atlantafx.base.controls.ProgressSliderSkin;
import basin.io.Numbers;
import basin.ui.base.Glyphs;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.LaneStyle;
import basin.ui.paint.Look;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A slider with its number, the lanes it acts on and the value that acted before. */
final class KnobView extends VBox {
    private static final double GAP = 4;
    private static final double NUMBER_WIDTH = 62;
    private static final double GLYPH = 8;
    private static final double TRACK_INSET = 8;
    private static final double TICK_HEIGHT = 14;
    private static final int LEAPS = 10;

    private final Knob knob;
    private final IntFunction<LaneStyle> styles;
    private final Slider slider;
    private final HBox glyphs = new HBox(GAP);
    private final Label until = new Label();
    private final Region tick = new Region();
    private final double restored;

    KnobView(Knob knob, IntFunction<LaneStyle> styles, ObservableValue<Look> look) {
        super(GAP);
        this.knob = knob;
        this.styles = styles;
        this.restored = knob.valueProperty().get();
        slider = new Slider(0, knob.highest(), Math.min(restored, knob.highest()));
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(Knob.STEP);
        slider.setAccessibleText(knob.title());
        slider.setId("slider-" + knob.field().name());
        Label error = new Label();
        error.getStyleClass().addAll("error", "wrong");
        error.setWrapText(true);
        error.setGraphic(Views.icon(Feather.ALERT_CIRCLE));
        error.textProperty().bind(knob.field().errorProperty());
        Views.show(error, error.textProperty().isNotEmpty());
        getChildren().addAll(titleRow(), track(), ends(), error);
        knob.valueProperty().addListener((o, a, now) -> follow(now.doubleValue()));
        slider.valueProperty().addListener((o, a, now) -> pulled(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> knob.heldProperty().set(true));
        slider.addEventFilter(
                MouseEvent.MOUSE_RELEASED, e -> knob.heldProperty().set(false));
        slider.addEventFilter(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2) {
                knob.pull(restored);
            }
        });
        knob.earlierProperty().addListener((o, a, before) -> earlier(before));
        knob.scopeProperty().addListener((o, a, b) -> mark(look.getValue()));
        look.addListener((o, a, now) -> mark(now));
        mark(look.getValue());
        earlier(knob.earlierProperty().get());
    }

    private Node titleRow() {
        Label title = new Label(knob.title());
        title.getStyleClass().add("medium");
        Label symbol = new Label(knob.setting().symbol());
        symbol.getStyleClass().add("muted");
        FontIcon icon = Views.icon(Feather.HELP_CIRCLE);
        Label help = new Label();
        help.setGraphic(icon);
        Views.explain(help, Texts.get("knob." + knob.field().name() + ".tip"));
        glyphs.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        TextField number = new TextField();
        number.setId("number-" + knob.field().name());
        number.getStyleClass().add("number");
        number.setPrefWidth(NUMBER_WIDTH);
        number.setMinWidth(NUMBER_WIDTH);
        number.setAccessibleText(knob.title());
        FieldBox.bind(number, knob.field());
        HBox row = new HBox(GAP, title, symbol, help, glyphs, gap, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node track() {
        tick.setStyle("-fx-background-color: -b-change");
        tick.setManaged(false);
        tick.setMouseTransparent(true);
        Pane above = new Pane(tick);
        above.setMouseTransparent(true);
        StackPane track = new StackPane(slider, above);
        track.widthProperty()
                .addListener((o, a, b) -> earlier(knob.earlierProperty().get()));
        return track;
    }

    private Node ends() {
        Label low = new Label(Texts.get("knob." + knob.field().name() + ".low"));
        Label high = new Label(Texts.get("knob." + knob.field().name() + ".high"));
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        low.getStyleClass().add("caption");
        high.getStyleClass().add("caption");
        until.getStyleClass().add("caption");
        until.setStyle("-fx-text-fill: -b-text");
        return new HBox(low, left, until, right, high);
    }

    private void follow(double value) {
        double shown = Math.min(value, knob.highest());
        if (Math.abs(slider.getValue() - shown) > Knob.STEP / 2) {
            slider.setValue(shown);
        }
    }

    private void pulled(double value) {
        boolean beyond = knob.valueProperty().get() > knob.highest() && value >= knob.highest();
        if (!beyond && Math.abs(value - knob.valueProperty().get()) > Knob.STEP / 2) {
            knob.pull(value);
        }
    }

    private void keys(KeyEvent event) {
        int direction = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP
                ? 1
                : event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (direction != 0) {
            double by = direction * Knob.STEP * (event.isShiftDown() ? LEAPS : 1);
            knob.pull(Math.max(0, Math.min(knob.highest(), knob.valueProperty().get() + by)));
            event.consume();
        }
    }

    private void earlier(Knob.Earlier before) {
        tick.setVisible(before != null);
        until.setText(
                before == null
                        ? ""
                        : Texts.get(
                                "knobs.until", Numbers.fixed(before.value(), 2), Numbers.count(before.epoch() + 1L)));
        if (before != null) {
            double length = Math.max(0, slider.getWidth() - 2 * TRACK_INSET);
            double x = TRACK_INSET + length * Math.min(1, before.value() / knob.highest());
            double y = (slider.getHeight() - TICK_HEIGHT) / 2;
            tick.resizeRelocate(Math.rint(x), Math.rint(y), 2, TICK_HEIGHT);
        }
    }

    private void mark(Look look) {
        glyphs.getChildren()
                .setAll(knob.scopeProperty().get().stream()
                        .map(i -> Glyphs.of(styles.apply(i), GLYPH, look))
                        .toList());
    }
}
