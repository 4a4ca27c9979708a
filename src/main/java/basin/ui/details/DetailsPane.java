package basin.ui.details;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.ui.base.Appearance;
import basin.ui.base.Dropdown;
import basin.ui.base.EmptyView;
import basin.ui.base.Glyphs;
import basin.ui.base.LaneChoice;
import basin.ui.base.Magnified;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Sides;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.chart.XyChart;
import basin.ui.details.Details.Row;
import basin.ui.export.ExportMenu;
import basin.ui.export.ExportViewModel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All that was found out about one lane's curvature, and its sharpness beside that of the others. */
public final class DetailsPane extends StackPane {
    private static final double LEFT = 264;
    private static final double GLYPH = 12;
    private static final double ROOM_FOR_LEFT = 840;
    private static final double GAP = 8;
    private static final double TIMELINE = 212;
    private static final double RATIO = 150;
    private static final double DEFINITION = 340;
    private static final double TWO_COLUMNS = 820;

    private final DetailsViewModel model;
    private final Appearance appearance;
    private final LaneChoice lanes;
    private final StackPane glyph = new StackPane();
    private final Label title = Panels.label("", "name");
    private final Label trouble = Panels.label("", "error");
    private final Label remark = Panels.label("", "small");
    private final EmptyView empty =
            new EmptyView(Feather.BAR_CHART_2, Texts.get("details.empty"), Texts.get("details.empty.more"));
    private final Label definition = Panels.label("", "reading", "small");
    private final Dropdown definitions;
    private final Map<Ask, TaskRow> tasks = new EnumMap<>(Ask.class);
    private final RatioChart ratioChart = new RatioChart();
    private final XyChart timeline = XyChart.ofEpochs();
    private final Label noTimeline = Panels.label(Texts.get("details.timeline.empty"), "empty");
    private final DetailsPart over;
    private final DetailsPart eigenvalues;
    private final DetailsPart sharpness;
    private final DetailsPart ratio;
    private final DetailsPart layers;
    private final ExportViewModel writes;
    private final ExportMenu export;
    private final HBox head = new HBox(GAP);
    private final Sides whole;
    private List<LaneConfig> offered = List.of();

    /** Of {@code model}, its chart exported through {@code writes}. */
    public DetailsPane(DetailsViewModel model, ExportViewModel writes, Appearance appearance) {
        this.model = model;
        this.writes = writes;
        export = new ExportMenu(writes, "curvature-export");
        this.appearance = appearance;
        definition.setPrefWidth(DEFINITION);
        definitions = new Dropdown(() -> new VBox(definition));
        lanes = new LaneChoice("curvature-of", model.laneProperty(), appearance.look());
        for (Ask ask : Ask.values()) {
            tasks.put(ask, new TaskRow(ask, model));
        }
        timeline.markProperty()
                .bind(Bindings.when(model.moments().liveProperty())
                        .then(Double.NaN)
                        .otherwise(model.moments().epochProperty().add(0.0)));
        timeline.onChosen(model.moments()::seek);
        timeline.lookProperty().bind(appearance.look());
        ratioChart.lookProperty().bind(appearance.look());
        Views.explain(ratioChart, Texts.get("details.tip.ratio"));
        over = part("details.over").above(timelineBox()).beside(kinds());
        eigenvalues = part("details.eigenvalues");
        remark.setGraphic(Views.icon(Feather.ALERT_TRIANGLE));
        sharpness = part("details.sharpness").above(remark);
        ratio = new DetailsPart("details.ratio", appearance.look(), (node, row) -> choose(row))
                .above(magnified(ratioChart, RATIO), Panels.label(Texts.get("details.ratio.layers"), "caption"));
        layers = part("details.layers");
        whole = new Sides(middle(), left(), ROOM_FOR_LEFT);
        head.getChildren().add(0, whole.leftButton("curvature-panel", Texts.get("details.panel")));
        head.getChildren().add(export.button());
        getChildren().addAll(whole, empty, definitions, export.sheet());
        model.detailsProperty().addListener((o, a, now) -> show(now));
        appearance.look().addListener((o, a, b) -> show(model.detailsProperty().get()));
        show(model.detailsProperty().get());
    }

    private DetailsPart part(String key) {
        return new DetailsPart(key, appearance.look(), this::define);
    }

    private Region magnified(Region chart, double height) {
        Region picture = new Magnified(chart, appearance.scale(), true);
        picture.setMinHeight(height);
        picture.setPrefHeight(height);
        return picture;
    }

    private Node timelineBox() {
        return new StackPane(magnified(timeline, TIMELINE), noTimeline);
    }

    private Node kinds() {
        Map<Timelines.Kind, String> choices = new LinkedHashMap<>();
        for (Timelines.Kind kind : Timelines.Kind.values()) {
            choices.put(kind, kind.title());
        }
        HBox row = Segments.of(model.kindProperty(), choices, false);
        row.setId("timeline-kind");
        return row;
    }

    private Region left() {
        CheckBox following = new CheckBox(Texts.get("details.follow"));
        following.setId("follow-ratio");
        following.selectedProperty().bindBidirectional(model.followingProperty());
        Views.explain(following, Texts.get("details.follow.tip"));
        VBox asks = Panels.section(Panels.title(Texts.get("details.ask.title"), null));
        asks.getChildren().addAll(tasks.values());
        asks.getChildren().addAll(following, trouble);
        return Panels.side(LEFT, Panels.section(Panels.title(Texts.get("masks.lane"), null), lanes), asks);
    }

    private Region middle() {
        head.getChildren().addAll(glyph, title, Panels.space());
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        HBox columns = new HBox(GAP);
        VBox one = new VBox(GAP, over, sharpness, layers);
        VBox two = new VBox(GAP, eigenvalues, ratio);
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(two, Priority.ALWAYS);
        VBox box = new VBox(GAP, head, columns);
        box.setPadding(new Insets(GAP + 2, 2 * GAP, GAP, 2 * GAP));
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().add("board");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(0);
        Runnable arrange = () -> {
            boolean wide = scroll.getWidth() >= TWO_COLUMNS;
            one.setPrefWidth(wide ? 3 : 1);
            one.setMinWidth(0);
            two.setPrefWidth(wide ? 2 : 1);
            two.setMinWidth(0);
            columns.getChildren().setAll(wide ? List.of(one, two) : List.of(new VBox(GAP, one, two)));
            HBox.setHgrow(columns.getChildren().get(0), Priority.ALWAYS);
        };
        scroll.widthProperty().addListener((o, before, now) -> {
            if (before.doubleValue() >= TWO_COLUMNS != now.doubleValue() >= TWO_COLUMNS) {
                arrange.run();
            }
        });
        arrange.run();
        return scroll;
    }

    private void define(Node name, Row row) {
        if (!row.tip().isEmpty()) {
            definition.setText(row.tip());
            definitions.toggle(name);
        }
    }

    private void choose(Row row) {
        model.layerProperty().set(row.name().equals(model.layerProperty().get()) ? "" : row.name());
    }

    /** Closes a definition or the drawer; whether one was open. */
    public boolean hide() {
        return definitions.hide() || export.sheet().hide() || whole.hide();
    }

    private void show(Details now) {
        writes.whatProperty().set(now == null ? null : now.export());
        whole.setVisible(now != null);
        empty.setVisible(now == null);
        if (now == null) {
            return;
        }
        if (!model.lanes().equals(offered)) {
            offered = model.lanes();
            lanes.offer(offered, IntStream.range(0, offered.size()).boxed().toList());
        }
        title.setText(now.title());
        glyph.getChildren()
                .setAll(Glyphs.of(now.style(), GLYPH, appearance.look().get()));
        trouble.setText(now.trouble());
        Views.show(trouble, !now.trouble().isEmpty());
        remark.setText(now.remark());
        Views.show(remark, !now.remark().isEmpty());
        timeline.plotProperty().set(now.timeline());
        noTimeline.setVisible(now.timeline() == null);
        eigenvalues.show(now.eigenvalues());
        sharpness.show(now.sharpness());
        ratio.show(new Details.Table(
                now.ratio().facts(), now.shares().heads(), now.shares().rows()));
        layers.show(now.layers());
        ratioChart.laneProperty().set(now.style());
        ratioChart.barsProperty().set(now.bars());
        ratioChart.layerProperty().set(model.layerProperty().get());
        ratioChart.setAccessibleText(String.join(". ", now.ratio().facts()));
        Views.show(ratioChart.getParent(), now.bars() != null);
        tasks.forEach((ask, row) -> row.show(now.tasks().get(ask)));
        over.show(new Details.Table(List.of(), List.of(), List.of()));
        title.setAccessibleText(Texts.get("details.title", now.title(), Numbers.count(offered.size())));
    }
}
