package basin.ui.lanes;

import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.LaneState;
import basin.ui.base.Appearance;
import basin.ui.base.Glyphs;
import basin.ui.base.LaneNames;
import basin.ui.base.Late;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import basin.ui.scale.ScaleViewModel;
import basin.ui.scale.ScaleViewModel.Section;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Binds one lane's card. */
public final class LaneController {
    private static final double GLYPH = 12;
    private static final double MASK_HEIGHT = 140;
    private static final double LESS_MASK = 112;
    private static final double SPECTRUM_HEIGHT = 112;
    /** Gaps and buttons of the title's row. */
    private static final double TITLE_REST = 108;

    private static final double EPOCH_GAP = 7;
    /** Below the caption of the eigenvalues. */
    private static final Insets MORE = new Insets(18, 0, 0, 10);

    private final LaneViewModel model;
    private final ScaleViewModel scale;
    private final Appearance appearance;
    private final BoardViewModel board;
    private final LaneActions actions;
    private final Button more = new Button(Texts.get("lane.details"));

    @FXML
    private Region line;

    @FXML
    private HBox titleRow;

    @FXML
    private StackPane glyph;

    @FXML
    private Label title;

    @FXML
    private Label epoch;

    @FXML
    private Label chip;

    @FXML
    private Button enlarge;

    @FXML
    private Button menu;

    @FXML
    private Label about;

    @FXML
    private StackPane figures;

    @FXML
    private VBox surfaceSection;

    @FXML
    private StackPane surface;

    @FXML
    private VBox maskSection;

    @FXML
    private StackPane mask;

    @FXML
    private Label length;

    @FXML
    private VBox spectrumSection;

    @FXML
    private StackPane spectrum;

    /** The card of {@code model} on {@code board}. */
    LaneController(
            LaneViewModel model,
            BoardViewModel board,
            ScaleViewModel scale,
            Appearance appearance,
            LaneActions actions) {
        this.model = model;
        this.board = board;
        this.scale = scale;
        this.appearance = appearance;
        this.actions = actions;
    }

    @FXML
    void initialize() {
        Sections sections = new Sections(model, scale, board, appearance, actions.remedy(), surface, mask, spectrum);
        spectrum.getChildren().add(more);
        titleRow.widthProperty().addListener((o, a, b) -> sizeTitle());
        more.setOnAction(e -> actions.details().accept(model.index()));
        model.spectrumWorkProperty()
                .addListener((o, a, b) -> reveal(model.snapshotProperty().get()));
        model.wordsProperty().addListener((o, a, now) -> say(now));
        model.snapshotProperty().addListener((o, a, now) -> {
            reveal(now);
            sections.fill(now);
        });
        appearance.look().addListener((o, a, now) -> colour(now));
        ChangeListener<Object> arrange = (o, a, b) -> arrange();
        scale.singleProperty().addListener(arrange);
        scale.sectionProperty().addListener(arrange);
        scale.tightProperty().addListener(arrange);
        titleRow.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                enlarge();
            }
        });
        more.setId("details");
        more.getStyleClass().addAll("link", "in-section");
        StackPane.setAlignment(more, Pos.TOP_LEFT);
        StackPane.setMargin(more, MORE);
        Views.explain(more, Texts.get("lane.details.tip"));
        Views.explain(length, Texts.get("lane.length.tip"));
        new LaneMenu(model, board, actions.copy()).on(menu);
        Views.explain(enlarge, Texts.get("lane.enlarge"));
        LaneConfig config = model.configProperty().get();
        String words = Texts.get("lane.about." + config.optimizer().id().toLowerCase(Locale.ROOT));
        String variant = LaneNames.variant(config);
        about.setText(variant.isEmpty() ? words : words + " " + Texts.get("lane.about.variant", variant));
        colour(appearance.look().get());
        say(model.wordsProperty().get());
        reveal(model.snapshotProperty().get());
        figures.getChildren()
                .add(new Late(
                        figures.visibleProperty(),
                        () -> Views.load(new FiguresController(model, line.widthProperty()), "figures.fxml")));
        arrange();
    }

    private void colour(Look look) {
        Color color = model.style().color(look.palette());
        line.setStyle(String.format(
                Locale.ROOT,
                "-fx-background-radius: 8 8 0 0; -fx-background-color: rgb(%d,%d,%d)",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue())));
        glyph.getChildren().setAll(Glyphs.of(model.style(), GLYPH, look));
    }

    /** The epoch and the state stand whole or not at all; the surface's caption and the toolbar say them again. */
    private void sizeTitle() {
        double room = titleRow.getWidth() - TITLE_REST - title.prefWidth(-1);
        double state = chip.getText().isEmpty() ? 0 : chip.prefWidth(-1);
        Views.show(chip, state > 0 && room + EPOCH_GAP >= state);
        Views.show(epoch, room >= state + epoch.prefWidth(-1));
    }

    private void say(LaneViewModel.Words words) {
        title.setText(words.title());
        epoch.setText(words.epoch());
        chip.setText(words.chip());
        sizeTitle();
        length.setText(words.length());
    }

    private void reveal(LaneSnapshot now) {
        boolean begun = now != null;
        boolean failed = begun && now.state() == LaneState.FAILED;
        Views.show(about, !begun);
        Views.show(figures, begun);
        Views.show(
                more, begun && now.steps() > 0 && model.spectrumWorkProperty().get() == null);
        chip.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), failed);
    }

    private void arrange() {
        boolean single = scale.singleProperty().get();
        Section section = scale.sectionProperty().get();
        arrange(surfaceSection, !single || section == Section.SURFACE, true, 0);
        double mask = scale.tightProperty().get() ? LESS_MASK : MASK_HEIGHT;
        arrange(maskSection, !single || section == Section.MASK, single, mask);
        arrange(spectrumSection, !single || section == Section.SPECTRUM, single, SPECTRUM_HEIGHT);
    }

    private static void arrange(VBox section, boolean shown, boolean grows, double height) {
        Views.show(section, shown);
        VBox.setVgrow(section, grows ? Priority.ALWAYS : Priority.NEVER);
        section.setMinHeight(grows ? 0 : height);
        section.setMaxHeight(grows ? Double.MAX_VALUE : height);
    }

    @FXML
    void enlarge() {
        board.enlarge(model.index());
    }
}
