package basin.ui.lanes;

import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.function.IntConsumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with one lane's card. */
final class LaneMenu {
    private final int index;
    private final String name;
    private final BoardViewModel board;
    private final ContextMenu menu = new ContextMenu();

    /** Of {@code lane} on {@code board}; {@code copy} gets its index. */
    LaneMenu(LaneViewModel lane, BoardViewModel board, IntConsumer copy) {
        this.index = lane.index();
        this.name = lane.configProperty().get().name();
        this.board = board;
        MenuItem hide = item("hide", () -> board.hide(index));
        MenuItem all = item("all", board::showAll);
        MenuItem left = item("left", () -> swap(-1));
        MenuItem right = item("right", () -> swap(1));
        MenuItem numbers = item("copy", () -> copy.accept(index));
        menu.getItems().setAll(left, right, new SeparatorMenuItem(), hide, all, new SeparatorMenuItem(), numbers);
        menu.setOnShowing(e -> {
            left.setDisable(board.beside(index, -1) < 0);
            right.setDisable(board.beside(index, 1) < 0);
            hide.setDisable(board.shown().size() < 2);
            all.setDisable(!board.hides() && board.enlargedProperty().get() < 0);
            numbers.setDisable(lane.snapshotProperty().get() == null);
        });
    }

    private MenuItem item(String what, Runnable action) {
        MenuItem item = new MenuItem(Texts.get("lane.menu." + what));
        item.setId("lane-" + what + "-" + name);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void swap(int by) {
        int other = board.beside(index, by);
        if (other >= 0) {
            board.swap(index, other);
        }
    }

    /** Opens it below {@code button}. */
    void on(Button button) {
        button.setId("lane-menu-" + name);
        button.setOnAction(e -> menu.show(button, Side.BOTTOM, 0, 0));
        Views.explain(button, Texts.get("lane.menu"));
    }
}
