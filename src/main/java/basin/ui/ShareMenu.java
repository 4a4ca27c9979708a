package basin.ui;

import basin.io.SavedSettings;
import basin.train.RunConfig;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Gives settings to others as a short text or a file, and takes a text of theirs. */
final class ShareMenu {
    private final Supplier<RunConfig> given;
    private final Consumer<RunConfig> taken;
    private final Consumer<String> said;

    /** Of the settings {@code given}; {@code taken} gets those of a text, {@code said} what goes wrong, in a sentence. */
    ShareMenu(Supplier<RunConfig> given, Consumer<RunConfig> taken, Consumer<String> said) {
        this.given = given;
        this.taken = taken;
        this.said = said;
    }

    /** The button that opens it. */
    MenuButton button() {
        MenuButton button = new MenuButton(Texts.get("share.title"), Views.icon(Feather.SHARE_2));
        button.setId("share");
        button.getStyleClass().add("link");
        Views.explain(button, Texts.get("share.tip"));
        button.getItems()
                .addAll(
                        item("share-copy", "share.copy", () -> Views.copy(SavedSettings.text(given.get()))),
                        item("share-paste", "share.paste", this::paste),
                        item("share-save", "share.save", () -> save(button)));
        return button;
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Takes the settings in the clipboard. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        try {
            taken.accept(SavedSettings.ofText(text == null ? "" : text));
        } catch (IllegalArgumentException e) {
            said.accept(Sentences.of(e));
        }
    }

    private void save(MenuButton button) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(Texts.get("share.file") + SavedSettings.ENDING);
        File chosen = chooser.showSaveDialog(button.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    private void save(Path file) {
        try {
            SavedSettings.write(file, given.get());
        } catch (IllegalArgumentException e) {
            said.accept(Sentences.of(e));
        }
    }
}
