package basin.ui;

import basin.ui.base.Views;
import basin.ui.lanes.BoardController;
import basin.ui.scale.ScaleViewModel;
import basin.ui.scale.ScaleViewModel.Section;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The lanes between the bar above them and the curves below, or the card of a first start; heights follow the room. */
final class TrainView extends VBox {
    private static final double LOW = 800;
    private static final double LOWEST = 600;
    private static final double GAP = 8;
    private static final double CURVES = 160;
    private static final double LEAST_CURVES = 132;
    private static final double MOST_CURVES = 240;
    private static final double START = 176;
    private static final double TIGHT = 860;
    private static final double TALL = 900;

    private final ScaleViewModel scale;
    private final Region lanes;
    private final StackPane below = new StackPane();

    /** Of its parts; {@code start} and {@code curves} lie in the same place and one is visible. */
    TrainView(ScaleViewModel scale, Node bar, Region lanes, Node start, Node curves) {
        this.scale = scale;
        this.lanes = lanes;
        below.getChildren().setAll(start, curves);
        below.setMinHeight(0);
        VBox.setVgrow(lanes, Priority.ALWAYS);
        VBox.setMargin(below, new Insets(GAP, 0, 0, 0));
        getChildren().setAll(bar, lanes, below);
        setPadding(new Insets(0, GAP, GAP, GAP));
        setMinSize(0, 0);
    }

    /**
     * Fits it.
     *
     * @param height of the window, in unscaled pixels
     * @param room for the lanes' width
     * @param count of lanes
     * @param idle whether there is no run
     */
    void arrange(double height, double room, int count, boolean idle) {
        double card = (room - GAP) / Math.max(1, count) - GAP;
        scale.singleProperty().set(height < LOW || card < BoardController.LEAST_CARD);
        scale.lowProperty().set(height < LOWEST && !idle);
        scale.tightProperty().set(height < TIGHT);
        boolean low = scale.lowProperty().get();
        boolean curves = !low || scale.sectionProperty().get() == Section.CURVES;
        Views.show(below, curves);
        Views.show(lanes, !curves || !low);
        double spare = Math.max(0, height - TALL) / 2;
        double charts = height < TIGHT ? LEAST_CURVES : Math.min(MOST_CURVES, CURVES + spare);
        below.setMinHeight(idle ? START : LEAST_CURVES);
        below.setPrefHeight(idle ? START : charts);
        below.setMaxHeight(low ? Double.MAX_VALUE : below.getPrefHeight());
        VBox.setVgrow(below, low ? Priority.ALWAYS : Priority.NEVER);
    }
}
