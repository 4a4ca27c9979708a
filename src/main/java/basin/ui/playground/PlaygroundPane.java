package basin.ui.playground;

import atlantafx.base.controls.ProgressSliderSkin;
import basin.io.Numbers;
import basin.train.OptimizerKind;
import basin.train.playground.Playground;
import basin.train.playground.Spec;
import basin.ui.base.Appearance;
import basin.ui.base.Magnified;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Sides;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The playground: surface and settings at the left, the map with a step's parts and their numbers beside them. */
public final class PlaygroundPane extends StackPane {
    private static final double LEFT = 264;
    private static final double ROOM_FOR_LEFT = 840;
    private static final double GAP = 8;
    private static final Duration PART = Duration.millis(1100);
    private static final Duration ROLL = Duration.millis(90);

    private final PlaygroundViewModel model;
    private final Appearance appearance;
    private final StepTable table = new StepTable();
    private final Sides sides;
    private final Timeline playing = new Timeline();

    /** Of {@code model}, which begins to play when this is first shown. */
    public PlaygroundPane(PlaygroundViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        StepMap map = new StepMap(model);
        map.lookProperty().bind(appearance.look());
        Region picture = new Magnified(map, appearance.scale(), true);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox head = head();
        VBox card = new VBox(table);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(GAP, 2 * GAP, GAP, 2 * GAP));
        card.setMinHeight(USE_PREF_SIZE);
        VBox middle = new VBox(GAP, head, new PartsBar(model), picture, card);
        middle.setPadding(new Insets(GAP, 2 * GAP, GAP, 2 * GAP));
        middle.setMinWidth(0);
        sides = new Sides(middle, left(), ROOM_FOR_LEFT);
        head.getChildren().add(0, sides.leftButton("playground-panel", Texts.get("playground.panel")));
        getChildren().add(sides);
        playing.setCycleCount(Animation.INDEFINITE);
        model.playProperty().addListener((o, a, b) -> show());
        appearance.look().addListener((o, a, b) -> show());
        sceneProperty().addListener((o, a, scene) -> {
            if (scene == null) {
                playing.stop();
            } else if (model.playProperty().get() == null) {
                model.begin();
            }
        });
    }

    private void show() {
        table.show(model.playProperty().get(), appearance.look().get());
    }

    private HBox head() {
        Button play = button("step-play", "playground.play", Feather.PLAY, this::play);
        play.getStyleClass().add("go");
        Button back = button("step-back", "playground.back", Feather.CHEVRON_LEFT, () -> model.movePart(-1));
        Button next = button("step-next", "playground.next", Feather.CHEVRON_RIGHT, () -> model.movePart(1));
        Button roll = button("step-roll", "playground.roll", Feather.FAST_FORWARD, () -> run(ROLL, model::roll, false));
        Button again = button("step-again", "playground.again", Feather.ROTATE_CCW, model::startAgain);
        for (Button each : new Button[] {back, next, again}) {
            each.addEventHandler(ActionEvent.ACTION, e -> playing.stop());
        }
        HBox head = new HBox(GAP, play, back, next, roll, again);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Plays one step in slow motion. */
    public void play() {
        run(PART, () -> model.movePart(1) && model.partProperty().get() < PlaygroundViewModel.PARTS, true);
    }

    /** Does {@code more} again and again until there is no more. */
    private void run(Duration beat, BooleanSupplier more, boolean parts) {
        playing.stop();
        boolean ended = parts
                ? model.partProperty().get() == PlaygroundViewModel.PARTS
                : model.rolledProperty().get() == Playground.STEPS;
        if (ended) {
            model.startAgain();
        }
        playing.getKeyFrames().setAll(new KeyFrame(beat, e -> {
            if (!more.getAsBoolean()) {
                playing.stop();
            }
        }));
        if (more.getAsBoolean()) {
            playing.play();
        }
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(Texts.get(key), Views.icon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        Views.explain(button, Texts.get(key + ".tip"));
        return button;
    }

    private Region left() {
        ComboBox<Preset> preset = new ComboBox<>();
        preset.setId("step-surface");
        preset.getItems().setAll(Preset.values());
        preset.valueProperty().bindBidirectional(model.presetProperty());
        preset.setMaxWidth(Double.MAX_VALUE);
        TextField formula = new TextField();
        formula.setId("step-formula");
        formula.textProperty().bindBidirectional(model.formulaProperty());
        Views.explain(formula, Texts.get("playground.formula.tip"));
        Label error = Panels.label("", "error");
        error.setId("step-error");
        error.textProperty().bind(model.errorProperty());
        Views.show(error, error.textProperty().isNotEmpty());
        Map<OptimizerKind, String> kinds = new LinkedHashMap<>();
        Playground.KINDS.forEach(k -> kinds.put(k, k.title()));
        HBox optimizers = Segments.of(model.shownProperty(), kinds, true);
        optimizers.setId("step-optimizer");
        Map<Spec.Axis, String> axes = new LinkedHashMap<>();
        for (Spec.Axis axis : Spec.Axis.values()) {
            axes.put(axis, Texts.get("playground.axis." + axis.name().toLowerCase(Locale.ROOT)));
        }
        HBox axis = Segments.of(model.axisProperty(), axes, true);
        axis.setId("step-axis");
        Views.explain(axis, Texts.get("playground.axis.tip"));
        return Panels.side(
                LEFT,
                Panels.section(
                        Panels.title(Texts.get("playground.surface"), null),
                        preset,
                        Panels.label(Texts.get("playground.formula"), "caption"),
                        formula,
                        error,
                        Panels.label(Texts.get("playground.click"), "caption")),
                Panels.section(Panels.title(Texts.get("playground.optimizer"), null), optimizers),
                Panels.section(
                        Panels.title(Texts.get("playground.settings"), null),
                        slider("rho", model.rhoProperty(), 0, 1),
                        slider("rate", model.rateProperty(), 0.005, 0.3),
                        slider("momentum", model.momentumProperty(), 0, 0.95),
                        Panels.label(Texts.get("playground.axis"), "medium", "small"),
                        axis));
    }

    private static Region slider(String key, DoubleProperty value, double low, double high) {
        Label name = Panels.label(Texts.get("playground." + key), "medium", "small");
        Label figure = new Label();
        figure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Numbers.fixed(value.get(), key.equals("rate") ? 3 : 2), value));
        figure.getStyleClass().addAll("medium", "small");
        Slider slider = new Slider(low, high, value.get());
        slider.setId("step-" + key);
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement((high - low) / 20);
        slider.valueProperty().bindBidirectional(value);
        Views.explain(slider, Texts.get("playground." + key + ".tip"));
        return new VBox(new HBox(name, Panels.space(), figure), slider);
    }

    /** Closes what lies over it; whether something did. */
    public boolean hide() {
        return sides.hide();
    }
}
