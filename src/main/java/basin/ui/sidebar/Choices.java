package basin.ui.sidebar;

import basin.ui.base.Texts;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Boxes that offer ids by their names. */
final class Choices {
    private Choices() {}

    /** Lets {@code box} offer {@code ids}, each called by the text {@code prefix} and its id; by the id where there is no prefix. */
    static void fill(ComboBox<String> box, String prefix, String... ids) {
        box.getItems().setAll(ids);
        box.setCellFactory(v -> cell(prefix));
        box.setButtonCell(cell(prefix));
    }

    /** What follows a colon or an at sign, a size or a share, stands as it is. */
    private static String name(String prefix, String id) {
        String plain = id.replaceFirst("[:@].*", "");
        return Texts.get(prefix + plain) + id.substring(plain.length());
    }

    private static ListCell<String> cell(String prefix) {
        return new ListCell<>() {
            @Override
            protected void updateItem(String id, boolean empty) {
                super.updateItem(id, empty);
                setText(empty || id == null ? "" : prefix.isEmpty() ? id : name(prefix, id));
            }
        };
    }
}
