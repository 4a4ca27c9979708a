package basin.ui.time;

import atlantafx.base.controls.ProgressSliderSkin;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.run.Moments;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Back, play, a handle on the line of epochs, whether the newest is followed, and the menu that writes films. */
public final class TimeBar extends HBox {
    private static final double GAP = 8;
    private static final double HEIGHT = 36;
    private static final double EPOCH = 76;
    private static final Duration BEAT = Duration.millis(260);

    private final TimeViewModel model;
    private final Moments moments;
    private final Slider slider = new Slider();
    private boolean showing;

    /** Of {@code model}; {@code film} opens what writes films. */
    public TimeBar(TimeViewModel model, Node film) {
        super(GAP);
        this.model = model;
        moments = model.moments();
        getStyleClass().add("time");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Label epoch = new Label();
        epoch.textProperty().bind(model.title());
        epoch.getStyleClass().addAll("medium", "small");
        epoch.setMinWidth(EPOCH);
        Label said = new Label();
        said.setId("time-said");
        said.textProperty().bind(model.said());
        said.getStyleClass().add("caption");
        Views.show(said, said.textProperty().isNotEmpty());
        line();
        getChildren().addAll(back(), play(), epoch, slider, said, live(), film);
        disableProperty().bind(model.off());
        moments.epochProperty().addListener((o, a, b) -> show());
        moments.newestProperty().addListener((o, a, b) -> show());
        show();
    }

    private Button back() {
        return flat(Views.icon(Feather.SKIP_BACK), "time-back", "time.back", () -> moments.seek(1));
    }

    private Button play() {
        FontIcon icon = Views.icon(Feather.PLAY);
        Timeline film = new Timeline(new KeyFrame(BEAT, e -> model.beat()));
        film.setCycleCount(Animation.INDEFINITE);
        model.playingProperty().addListener((o, a, now) -> {
            icon.setIconCode(now ? Feather.PAUSE : Feather.PLAY);
            if (now) {
                film.play();
            } else {
                film.stop();
            }
        });
        return flat(icon, "time-play", "time.play", model::playOrHalt);
    }

    private static Button flat(FontIcon icon, String id, String tip, Runnable action) {
        Button button = new Button("", icon);
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        Views.explain(button, Texts.get(tip));
        return button;
    }

    private void line() {
        slider.setId("time-epoch");
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setMin(1);
        slider.setBlockIncrement(1);
        slider.setMinWidth(0);
        slider.setAccessibleText(Texts.get("time.line"));
        slider.valueProperty().addListener((o, a, now) -> {
            if (!showing) {
                model.playingProperty().set(false);
                moments.seek(now.doubleValue());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
    }

    private ToggleButton live() {
        ToggleButton live = new ToggleButton(Texts.get("time.live"));
        live.setId("time-live");
        live.getStyleClass().addAll("chip", "live");
        live.setMinWidth(USE_PREF_SIZE);
        live.setSelected(moments.liveProperty().get());
        moments.liveProperty().addListener((o, a, now) -> live.setSelected(now));
        live.setOnAction(e -> {
            model.playingProperty().set(false);
            moments.goLive();
            live.setSelected(true);
        });
        Views.explain(live, Texts.get("time.live.tip"));
        return live;
    }

    private void show() {
        showing = true;
        slider.setMax(Math.max(2, model.epochs()));
        slider.setValue(Math.max(1, moments.epochProperty().get()));
        showing = false;
    }
}
