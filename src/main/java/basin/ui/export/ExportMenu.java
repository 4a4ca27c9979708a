package basin.ui.export;

import basin.ui.base.Dropdown;
import basin.ui.base.Panels;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The button that opens the formats a view can be exported in, and the sheet with them. */
public final class ExportMenu {
    private static final double WIDTH = 264;
    private static final double GAP = 8;

    private final ExportViewModel model;
    private final Button button = new Button(Texts.get("export.title"), Views.icon(Feather.DOWNLOAD));
    private final FlowPane formats = new FlowPane(GAP, GAP);
    private final Dropdown sheet;
    private List<String> offered = List.of();

    /** Of {@code model}; {@code id} is the button's. */
    public ExportMenu(ExportViewModel model, String id) {
        this.model = model;
        TextField size = new TextField();
        size.setId(id + "-size");
        size.getStyleClass().add("number");
        size.textProperty().bindBidirectional(model.sizeProperty());
        Label said = Panels.label("", "caption");
        said.textProperty().bind(model.saidProperty());
        Label error = Panels.label("", "error");
        error.textProperty().bind(model.errorProperty());
        Views.show(said, said.textProperty().isNotEmpty());
        Views.show(error, error.textProperty().isNotEmpty());
        formats.setPrefWrapLength(WIDTH);
        VBox box = new VBox(
                GAP,
                Panels.label(Texts.get("export.size"), "caption"),
                size,
                Panels.label(Texts.get("export.formats"), "caption"),
                formats,
                said,
                error);
        box.setPrefWidth(WIDTH);
        sheet = new Dropdown(() -> box);
        button.setId(id);
        button.getStyleClass().add("drawer-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(e -> sheet.toggle(button));
        Views.explain(button, Texts.get("export.tip"));
        model.whatProperty().addListener((o, a, now) -> offer(now));
        offer(model.whatProperty().get());
    }

    private void offer(ExportViewModel.What now) {
        button.setDisable(now == null);
        if (now == null) {
            sheet.hide();
            return;
        }
        if (now.formats().equals(offered)) {
            return;
        }
        offered = now.formats();
        formats.getChildren().clear();
        for (String format : now.formats()) {
            Button each = new Button(format.toUpperCase(Locale.ROOT));
            each.setId(button.getId() + "-" + format);
            each.setOnAction(e -> choose(format));
            Views.explain(each, Texts.get("export.format." + format));
            formats.getChildren().add(each);
        }
    }

    private void choose(String format) {
        ExportViewModel.What now = model.whatProperty().get();
        if (now == null || !model.sized()) {
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("export.title"));
        chooser.setInitialFileName(now.name() + "." + format);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Texts.get("export.format." + format), "*." + format));
        File file = chooser.showSaveDialog(button.getScene().getWindow());
        if (file != null) {
            String path = file.getPath();
            boolean ends = path.toLowerCase(Locale.ROOT).endsWith("." + format);
            model.write(new File(ends ? path : path + "." + format).toPath());
        }
    }

    /** Opens the sheet. */
    public Button button() {
        return button;
    }

    /** The formats; lies over the view. */
    public Dropdown sheet() {
        return sheet;
    }
}
