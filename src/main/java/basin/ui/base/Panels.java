package basin.ui.base;

import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts that views are put together from: side panels, their sections, and lists of facts. */
public final class Panels {
    private static final double GAP = 8;

    private Panels() {}

    /** A panel of {@code width} at the window's side; it scrolls where its parts need more height. */
    public static VBox side(double width, Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(scroll);
        side.getStyleClass().add("sidebar");
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
        return side;
    }

    /** The same with {@code foot} below, which stays in sight while the parts scroll. */
    public static Region sideOver(Node foot, double width, Node... parts) {
        VBox side = side(width, parts);
        foot.getStyleClass().add("foot");
        side.getChildren().add(foot);
        return side;
    }

    /** What stays in sight below a side panel. */
    public static VBox foot(Node part) {
        VBox foot = new VBox(part);
        foot.getStyleClass().add("foot");
        return foot;
    }

    /** The same at the window's right side. */
    public static Region rightSide(double width, Node... parts) {
        Region side = side(width, parts);
        side.getStyleClass().add("right");
        return side;
    }

    /** A section of a side panel: what is in it, with a line below. */
    public static VBox section(Node... parts) {
        VBox box = new VBox(GAP, parts);
        box.getStyleClass().add("panel");
        return box;
    }

    /** The title of a section, with {@code aside} at its right end; null for nothing. */
    public static HBox title(String text, Node aside) {
        Label title = label(text, "section-title");
        HBox row = new HBox(GAP, title, space());
        row.setAlignment(Pos.CENTER_LEFT);
        if (aside != null) {
            row.getChildren().add(aside);
        }
        return row;
    }

    /** Takes what width is left. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Words that wrap. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Fills {@code grid} with names and their figures, a line each. */
    public static void facts(GridPane grid, List<Map.Entry<String, String>> facts) {
        grid.getChildren().clear();
        if (grid.getColumnConstraints().isEmpty()) {
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            ColumnConstraints values = new ColumnConstraints();
            values.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().setAll(names, values);
            grid.setHgap(GAP);
            grid.setVgap(GAP / 2);
        }
        for (int i = 0; i < facts.size(); i++) {
            Label name = label(facts.get(i).getKey(), "muted", "small");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.setWrapText(false);
            Label value = label(facts.get(i).getValue(), "medium", "small");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(i, name, value);
        }
    }
}
