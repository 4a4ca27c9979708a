package basin.ui.toolbar;

import basin.ui.base.Appearance;
import basin.ui.base.Tab;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the toolbar. */
public final class ToolbarController {
    private static final String TIGHT = "tight";
    private static final double STATE = 112;
    private static final double LEAST_STATE = 44;

    private final ToolbarViewModel model;
    private final Appearance appearance;
    private final ObjectProperty<Tab> tab;
    private final Runnable openHelp;
    private final Runnable openLessons;
    private final Consumer<Node> openLanguages;
    private final Node remarksButton;

    @FXML
    private Label name;

    @FXML
    private Region divider;

    @FXML
    private HBox tabs;

    @FXML
    private Button train;

    @FXML
    private Button step;

    @FXML
    private Button reset;

    @FXML
    private VBox state;

    @FXML
    private Label title;

    @FXML
    private Label left;

    @FXML
    private Label plan;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label error;

    @FXML
    private StackPane remarks;

    @FXML
    private Button lessons;

    @FXML
    private Button language;

    @FXML
    private Button presentation;

    @FXML
    private Button theme;

    @FXML
    private Button help;

    /**
     * For {@code model}.
     *
     * @param tab the view that is shown
     * @param openHelp shows the sheet of keys
     * @param openLessons shows the guided lessons
     * @param openLanguages shows the choice of languages below a node
     * @param remarksButton opens what must be known
     */
    public ToolbarController(
            ToolbarViewModel model,
            Appearance appearance,
            ObjectProperty<Tab> tab,
            Runnable openHelp,
            Runnable openLessons,
            Consumer<Node> openLanguages,
            Node remarksButton) {
        this.tab = tab;
        this.model = model;
        this.appearance = appearance;
        this.openHelp = openHelp;
        this.openLessons = openLessons;
        this.openLanguages = openLanguages;
        this.remarksButton = remarksButton;
    }

    @FXML
    void initialize() {
        for (Tab each : Tab.values()) {
            tabs.getChildren().add(button(each));
        }
        BooleanBinding training = model.training();
        FontIcon icon = Views.icon(Feather.PLAY);
        train.setGraphic(icon);
        train.textProperty().bind(model.trainText());
        train.disableProperty().bind(model.trainOff());
        training.addListener((o, a, now) -> look(icon, now));
        look(icon, training.get());
        train.getProperties().put("training", training);
        step.disableProperty().bind(model.stepOff());
        reset.disableProperty().bind(model.resetOff());
        title.textProperty().bind(model.title());
        left.textProperty().bind(model.detail());
        plan.textProperty().bind(model.detail());
        bar.progressProperty().bind(model.progress());
        error.textProperty().bind(model.error());
        BooleanBinding progressing = model.progressing();
        Views.show(bar, progressing);
        Views.show(left, progressing);
        Views.show(plan, progressing.not());
        Views.show(error, error.textProperty().isNotEmpty());
        Views.show(state, error.textProperty().isEmpty());
        remarks.getChildren().setAll(remarksButton);
        FontIcon themeIcon = Views.icon(Feather.SUN);
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> appearance.darkProperty().get() ? Feather.SUN : Feather.MOON, appearance.darkProperty()));
        theme.setGraphic(themeIcon);
        Views.explain(train, Texts.get("toolbar.tip.train"));
        Views.explain(step, Texts.get("toolbar.tip.step"));
        Views.explain(reset, Texts.get("toolbar.tip.reset"));
        Views.explain(presentation, Texts.get("toolbar.tip.presentation"));
        Views.explain(theme, Texts.get("toolbar.tip.theme"));
        Views.explain(language, Texts.get("language.tip"));
        Views.explain(lessons, Texts.get("toolbar.tip.lessons"));
        Views.explain(help, Texts.get("toolbar.tip.help"));
    }

    private ToggleButton button(Tab each) {
        ToggleButton button = new ToggleButton(each.title(), Views.icon(each.icon()));
        button.setId("tab-" + each.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("tab-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(tab.get() == each);
        tab.addListener((o, a, now) -> button.setSelected(now == each));
        button.setOnAction(e -> {
            button.setSelected(true);
            tab.set(each);
        });
        Views.explain(button, Texts.get("toolbar.tip.view", each.title(), Integer.toString(each.key())));
        return button;
    }

    private void look(FontIcon icon, boolean training) {
        icon.setIconCode(training ? Feather.PAUSE : Feather.PLAY);
        train.getStyleClass().remove("go");
        if (!training) {
            train.getStyleClass().add("go");
        }
    }

    /** Shows the tabs' pictures, their words, or both. */
    public void tabs(ContentDisplay parts) {
        for (Node button : tabs.getChildren()) {
            ((ToggleButton) button).setContentDisplay(parts);
        }
    }

    /** Shows the program's name only where it is {@code named}, and of all other buttons their pictures alone where {@code narrowest}. */
    public void narrow(boolean named, boolean narrowest) {
        Views.show(name, named);
        Views.show(divider, !narrowest);
        title.setMinWidth(narrowest ? 0 : Region.USE_PREF_SIZE);
        for (Button each : List.of(train, step, reset)) {
            each.setContentDisplay(narrowest ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
        train.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(narrowest ? LEAST_STATE : STATE);
        List<String> classes = state.getParent().getStyleClass();
        classes.remove(TIGHT);
        if (narrowest) {
            classes.add(TIGHT);
        }
    }

    /** Trains, goes on, or pauses. */
    @FXML
    public void train() {
        model.trainOrPause();
    }

    /** Takes one step in every lane. */
    @FXML
    public void step() {
        model.step();
    }

    /** Ends the run after asking. */
    @FXML
    public void reset() {
        if (model.resetOff().get()) {
            return;
        }
        ButtonType yes = new ButtonType(Texts.get("toolbar.reset.yes"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(Texts.get("toolbar.reset.no"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Texts.get("toolbar.reset.why"), no, yes);
        alert.initOwner(reset.getScene().getWindow());
        alert.setTitle(Texts.get("app.title"));
        alert.setHeaderText(Texts.get("toolbar.reset.ask"));
        alert.getDialogPane().getStyleClass().add("basin");
        alert.getDialogPane().getStyleClass().add(appearance.darkProperty().get() ? "dark" : "light");
        alert.getDialogPane().getStylesheets().addAll(reset.getScene().getStylesheets());
        alert.setGraphic(null);
        if (alert.showAndWait().filter(yes::equals).isPresent()) {
            model.reset();
        }
    }

    @FXML
    void present() {
        appearance.presentationProperty().set(!appearance.presentationProperty().get());
    }

    @FXML
    void switchTheme() {
        appearance.darkProperty().set(!appearance.darkProperty().get());
    }

    @FXML
    void language() {
        openLanguages.accept(language);
    }

    @FXML
    void lessons() {
        openLessons.run();
    }

    @FXML
    void help() {
        openHelp.run();
    }
}
