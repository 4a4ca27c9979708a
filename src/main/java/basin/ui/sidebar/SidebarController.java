package basin.ui.sidebar;

import basin.io.Numbers;
import basin.train.Experiments;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import java.io.File;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Binds the settings at the left. */
public final class SidebarController {
    private final SettingsViewModel model;
    private final ObservableBooleanValue locked;
    private final ObservableValue<Look> look;

    private final Runnable fold;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Button folds;

    @FXML
    private VBox dataPanel;

    @FXML
    private VBox networkPanel;

    @FXML
    private VBox lanesPanel;

    @FXML
    private VBox knobsPanel;

    @FXML
    private ComboBox<String> data;

    @FXML
    private ComboBox<String> augment;

    @FXML
    private VBox augmentBox;

    @FXML
    private ComboBox<String> network;

    @FXML
    private FieldBox labelNoise;

    @FXML
    private FieldBox seed;

    @FXML
    private FieldBox dataDir;

    @FXML
    private FieldBox sizes;

    @FXML
    private FieldBox width;

    @FXML
    private FieldBox weights;

    @FXML
    private FieldBox epochs;

    @FXML
    private FieldBox batch;

    @FXML
    private FieldBox learningRate;

    @FXML
    private FieldBox maskEvery;

    @FXML
    private FieldBox fisherSamples;

    @FXML
    private HBox folderRow;

    @FXML
    private Label dataLock;

    @FXML
    private Label networkLock;

    @FXML
    private Label trainingLock;

    @FXML
    private Label dataNote;

    @FXML
    private Label dataError;

    @FXML
    private Label networkError;

    @FXML
    private Label trainingError;

    @FXML
    private Label maskError;

    @FXML
    private MenuButton add;

    @FXML
    private VBox laneRows;

    @FXML
    private ToggleButton all;

    @FXML
    private ToggleButton one;

    @FXML
    private VBox knobs;

    @FXML
    private VBox rules;

    /**
     * For {@code model}; what a run fixes at its start cannot be changed while {@code locked}; {@code fold} puts it away.
     */
    public SidebarController(
            SettingsViewModel model, ObservableBooleanValue locked, ObservableValue<Look> look, Runnable fold) {
        this.fold = fold;
        this.model = model;
        this.locked = locked;
        this.look = look;
    }

    @FXML
    void initialize() {
        Choices.fill(data, "data.", Experiments.dataSets().toArray(String[]::new));
        data.valueProperty().bindBidirectional(model.dataProperty());
        Choices.fill(augment, "augment.", Form.augmentations());
        augment.valueProperty().bindBidirectional(model.form().augment());
        name(augment, "augment.title", "augment.tip");
        Choices.fill(
                network,
                "",
                Stream.of(NetworkKind.values()).map(NetworkKind::id).toArray(String[]::new));
        network.valueProperty().bindBidirectional(model.networkProperty());
        labelNoise.bind(model.form().labelNoise);
        seed.bind(model.form().seed);
        dataDir.bind(model.form().dataDir);
        sizes.bind(model.form().sizes);
        width.bind(model.form().width);
        epochs.bind(model.form().epochs);
        batch.bind(model.form().batch);
        learningRate.bind(model.form().learningRate);
        maskEvery.bind(model.form().maskEvery);
        fisherSamples.bind(model.form().fisherSamples);
        weights.input()
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.factsProperty().get() == null
                                ? Numbers.NONE
                                : Numbers.count(model.factsProperty().get().parameters()),
                        model.factsProperty()));
        weights.input().setEditable(false);
        weights.input().setFocusTraversable(false);
        dataNote.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.factsProperty().get() == null
                                ? ""
                                : model.factsProperty().get().remarks().stream()
                                        .map(Sentences::of)
                                        .collect(Collectors.joining(" ")),
                        model.factsProperty()));
        Views.show(dataNote, dataNote.textProperty().isNotEmpty());
        say(dataError, model.form().labelNoise, model.form().seed, model.form().dataDir);
        say(networkError, model.form().sizes, model.form().width);
        say(trainingError, model.form().epochs, model.form().batch, model.form().learningRate);
        say(
                maskError,
                model.form().maskEvery,
                model.form().fisherSamples,
                model.form().lookEvery,
                model.form().lookAlpha);
        BooleanBinding files = Bindings.createBooleanBinding(
                () -> Experiments.readsFiles(model.dataProperty().get()), model.dataProperty());
        Views.show(folderRow, files);
        Views.show(augmentBox, files);
        BooleanBinding wide = Bindings.equal(model.networkProperty(), NetworkKind.RESNET18.id());
        Views.show(width, wide);
        Views.show(sizes, wide.not());
        weights.help(Texts.get("tip.weights"));
        name(data, "data.set", "tip.data");
        name(network, "network.kind", "tip.kind");
        lock();
        step(undo, "undo.back", model.undoProperty());
        step(redo, "undo.on", model.redoProperty());
        Views.explain(folds, Texts.get("sidebar.fold"));
        new LanesPanel(model.lanes(), laneRows, add, all, one, locked, look);
        new RulesPanel(model.lanes(), model.form(), rules, locked);
        model.knobs().forEach(k -> knobs.getChildren().add(new KnobView(k, model.lanes()::style, look)));
    }

    private static void name(ComboBox<String> box, String title, String tip) {
        Views.explain(box, Texts.get(tip));
        box.setAccessibleText(Texts.get(title));
        box.setAccessibleHelp(Texts.get(tip));
    }

    private static void step(Button button, String tip, ReadOnlyStringProperty what) {
        button.disableProperty().bind(what.isEmpty());
        Views.explain(
                button,
                Bindings.createStringBinding(
                        () -> what.get().isEmpty() ? Texts.get(tip + ".none") : Texts.get(tip, Texts.get(what.get())),
                        what));
    }

    private static void say(Label label, Field<?>... fields) {
        StringBinding text = Bindings.createStringBinding(
                () -> Stream.of(fields)
                        .map(f -> f.errorProperty().get())
                        .filter(e -> !e.isEmpty())
                        .distinct()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""),
                Stream.of(fields).map(Field::errorProperty).toArray(javafx.beans.Observable[]::new));
        label.textProperty().bind(text);
        Views.show(label, label.textProperty().isNotEmpty());
    }

    private void lock() {
        Stream.of(
                        data,
                        augment,
                        network,
                        labelNoise.input(),
                        seed.input(),
                        folderRow,
                        sizes.input(),
                        width.input(),
                        weights.input(),
                        epochs.input(),
                        batch.input(),
                        learningRate.input(),
                        maskEvery.input(),
                        fisherSamples.input(),
                        add)
                .forEach(n -> n.disableProperty().bind(locked));
        Stream.of(dataLock, networkLock, trainingLock).forEach(n -> Views.show(n, locked));
    }

    /** Brings the part {@code index} of the settings into view: data, network, lanes, perturbation. */
    public void reveal(int index) {
        VBox[] panels = {dataPanel, networkPanel, lanesPanel, knobsPanel};
        double room = scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.min(1, panels[index].getLayoutY() / room));
    }

    @FXML
    void undo() {
        model.undo();
    }

    @FXML
    void redo() {
        model.redo();
    }

    @FXML
    void fold() {
        fold.run();
    }

    @FXML
    void chooseFolder() {
        File chosen = new DirectoryChooser().showDialog(folderRow.getScene().getWindow());
        if (chosen != null) {
            model.form().dataDir.textProperty().set(chosen.getPath());
        }
    }
}
