package basin.ui.masks;

import atlantafx.base.controls.ProgressSliderSkin;
import basin.io.Numbers;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The epochs as a line to go along: back, play, a handle, and whether the newest mask is followed. */
final class TimeStrip extends HBox {
    private static final double GAP = 8;
    private static final double EPOCH = 76;
    private static final Duration BEAT = Duration.millis(220);

    private final MasksViewModel model;
    private final Slider slider = new Slider();
    private final Label epoch = new Label();
    private final FontIcon icon = Views.icon(Feather.PLAY);
    private final Timeline playing = new Timeline();
    private boolean showing;

    TimeStrip(MasksViewModel model) {
        super(GAP);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        Button back = flat(Views.icon(Feather.SKIP_BACK), "masks.back", () -> model.seek(0));
        Button play = flat(icon, "masks.play", this::play);
        play.setId("masks-play");
        playing.getKeyFrames().add(new KeyFrame(BEAT, e -> beat()));
        playing.setCycleCount(Animation.INDEFINITE);
        epoch.getStyleClass().add("medium");
        epoch.setMinWidth(EPOCH);
        slider.setId("masks-epoch");
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setMin(1);
        slider.setBlockIncrement(1);
        slider.valueProperty().addListener((o, a, now) -> {
            if (!showing) {
                model.seek(Math.rint(now.doubleValue()));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        ToggleButton live = new ToggleButton(Texts.get("masks.live"));
        live.setId("masks-live");
        live.getStyleClass().addAll("chip", "live");
        live.selectedProperty().bindBidirectional(model.liveProperty());
        Views.explain(live, Texts.get("masks.live.tip"));
        getChildren().addAll(back, play, epoch, slider, live);
    }

    private static Button flat(FontIcon icon, String tip, Runnable action) {
        Button button = new Button("", icon);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        Views.explain(button, Texts.get(tip));
        return button;
    }

    private void play() {
        if (playing.getStatus() == Animation.Status.RUNNING) {
            pause();
            return;
        }
        if (model.liveProperty().get()) {
            model.seek(0);
        }
        icon.setIconCode(Feather.PAUSE);
        playing.play();
    }

    private void beat() {
        if (!model.move(1)) {
            pause();
        }
    }

    private void pause() {
        playing.stop();
        icon.setIconCode(Feather.PLAY);
    }

    void show(MaskMoment now) {
        showing = true;
        slider.setMax(Math.max(2, model.epochs()));
        slider.setValue(now.epoch());
        epoch.setText(Texts.get("masks.epoch", Numbers.count(now.epoch())));
        showing = false;
    }
}
