package basin.ui.runs;

import basin.io.LibraryEntry;
import basin.io.SavedSettings;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that write a report of chosen runs and give a run's settings to others. */
final class RunTools {
    private static final String HTML = ".html";
    private static final double HEIGHT = 28;

    private RunTools() {}

    /** Writes a report of {@code chosen} to a file that is asked for. */
    static Button report(RunsViewModel model, List<LibraryEntry> chosen) {
        String tip = chosen.size() == 1 ? "runs.report.tip" : "runs.report.several";
        Button button = report("runs-report", tip, html -> model.report(chosen, html));
        button.setDisable(chosen.stream().anyMatch(e -> !e.trouble().isEmpty()));
        return button;
    }

    /** A button that asks for a file and has a report written to it. */
    static Button report(String id, String tip, Consumer<Path> write) {
        Button button = new Button(Texts.get("runs.report"), Views.icon(Feather.FILE_TEXT));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Views.explain(button, Texts.get(tip));
        button.setOnAction(e -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(Texts.get("runs.report.file") + HTML);
            File file = chooser.showSaveDialog(button.getScene().getWindow());
            if (file != null) {
                write.accept(file.toPath());
            }
        });
        return button;
    }

    /** Copies the settings of {@code entry} as a text, or the command that trains it again. */
    static MenuButton share(LibraryEntry entry) {
        MenuButton button = new MenuButton(Texts.get("runs.share"), Views.icon(Feather.SHARE_2));
        button.setId("runs-share");
        button.setMaxHeight(HEIGHT);
        button.setPrefHeight(HEIGHT);
        button.setMinHeight(HEIGHT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(!entry.trouble().isEmpty());
        MenuItem text = new MenuItem(Texts.get("share.copy"));
        text.setId("runs-share-text");
        text.setOnAction(e -> Views.copy(SavedSettings.text(entry.config())));
        MenuItem command = new MenuItem(Texts.get("runs.share.command"));
        command.setId("runs-share-command");
        command.setOnAction(e -> Views.copy(RunsViewModel.command(entry)));
        button.getItems().setAll(text, command);
        return button;
    }
}
