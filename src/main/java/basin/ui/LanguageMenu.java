package basin.ui;

import basin.ui.base.Dropdown;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Chooses the window's language, or to follow the system's. */
final class LanguageMenu {
    /** Follows the system. */
    static final String SYSTEM = "system";

    private static final double WIDTH = 280;
    private static final double GAP = 8;

    private LanguageMenu() {}

    /** The menu of {@code choice}. */
    static Dropdown of(Property<String> choice) {
        return new Dropdown(() -> content(choice));
    }

    private static VBox content(Property<String> choice) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SYSTEM, Texts.get("language.system"));
        Texts.LANGUAGES.forEach(l -> words.put(l.getLanguage(), Texts.get("language." + l.getLanguage())));
        HBox row = Segments.of(choice, words, true);
        row.setId("languages");
        VBox box = new VBox(
                GAP,
                Panels.title(Texts.get("language.title"), null),
                row,
                Panels.label(Texts.get("language.when"), "caption"));
        box.setPrefWidth(WIDTH);
        return box;
    }

    /** What {@code choice} comes to. */
    static Locale locale(String choice) {
        return choice.equals(SYSTEM) ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(choice);
    }
}
