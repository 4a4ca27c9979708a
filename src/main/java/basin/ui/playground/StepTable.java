package basin.ui.playground;

import basin.io.Numbers;
import basin.train.playground.BallPath;
import basin.train.playground.Play;
import basin.train.playground.StepTrace;
import basin.train.playground.StepTrace.Point;
import basin.ui.base.Glyphs;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.paint.Look;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The step of each optimizer in numbers, and where its way ends. */
final class StepTable extends GridPane {
    private static final double GLYPH = 10;
    private static final List<String> HEADS =
            List.of("step", "g", "e", "climbed", "used", "next", "loss", "end", "sharp");

    /** What gives way where the table is narrow. */
    private static final Set<String> SPARED = Set.of("climbed", "used");

    private static final double ROOM = 760;

    StepTable() {
        getStyleClass().add("step-table");
        for (int i = 0; i < HEADS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
        }
    }

    void show(Play play, Look look) {
        getChildren().clear();
        if (play == null) {
            return;
        }
        for (int i = 0; i < HEADS.size(); i++) {
            Label head = new Label(Texts.get("playground.head." + HEADS.get(i)));
            head.getStyleClass().add("caption");
            spare(head, i);
            Views.explain(head, Texts.get("playground.head." + HEADS.get(i) + ".tip"));
            add(head, i, 0);
        }
        int row = 1;
        for (StepTrace trace : play.traces()) {
            BallPath path = play.path(trace.optimizer());
            boolean climbs = trace.optimizer().perturbs();
            Node glyph = Glyphs.of(StepMap.style(trace.optimizer()), GLYPH, look);
            Label name = new Label(trace.optimizer().title(), glyph);
            name.getStyleClass().addAll("medium", "small");
            add(name, 0, row);
            List<String> cells = List.of(
                    text(trace.g()),
                    climbs ? text(trace.e()) : Numbers.NONE,
                    climbs ? Numbers.fixed(trace.climbedLoss(), 3) : Numbers.NONE,
                    text(trace.used()),
                    text(trace.next()),
                    Numbers.fixed(trace.nextLoss(), 3),
                    Numbers.fixed(path.lastLoss(), 3),
                    Numbers.significant(path.lastSharpness(), 3));
            for (int i = 0; i < cells.size(); i++) {
                Label cell = new Label(cells.get(i));
                cell.getStyleClass().add("small");
                spare(cell, i + 1);
                add(cell, i + 1, row);
            }
            row++;
        }
    }

    private void spare(Label label, int column) {
        label.setMinWidth(USE_PREF_SIZE);
        if (SPARED.contains(HEADS.get(column))) {
            Views.show(label, widthProperty().greaterThan(ROOM));
        }
    }

    private static String text(Point p) {
        return "(" + Numbers.fixed(p.x(), 2) + ", " + Numbers.fixed(p.y(), 2) + ")";
    }
}
