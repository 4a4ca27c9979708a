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

    private static ListCell<String> cell(String prefix) {
        return new ListCell<>() {
            @Override
            protected void updateItem(String id, boolean empty) {
                super.updateItem(id, empty);
                setText(empty || id == null ? "" : prefix.isEmpty() ? id : Texts.get(prefix + id));
            }
        };
    }
}
