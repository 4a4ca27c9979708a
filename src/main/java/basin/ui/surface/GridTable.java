package basin.ui.surface;

import basin.ui.paint.Look;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The figures of a surface as labels, which a screen reader reads line by line. */
final class GridTable extends GridPane {
    GridTable() {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
    }

    /** Shows these lines. */
    void show(List<GridFigures.Row> rows, Look look) {
        setVgap(look.px(1));
        setPadding(new Insets(0, look.px(12), 0, look.px(12)));
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            Label name = new Label(rows.get(i).name());
            name.setFont(look.font(Look.CAPTION));
            name.setTextFill(look.palette().muted());
            Label value = new Label(rows.get(i).value());
            value.setFont(look.medium(Look.CAPTION));
            value.setTextFill(look.palette().text());
            addRow(i, name, value);
        }
    }
}
