package basin.ui.details;

import basin.ui.base.Appearance;
import basin.ui.base.Glyphs;
import basin.ui.base.Magnified;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All that was found out about one lane, at the window's right; the window can be used while it is open. */
public final class DetailsSheet extends StackPane {
    private static final double WIDTH = 440;
    private static final double GLYPH = 12;
    private static final double GAP = 16;
    private static final Insets PLACE = new Insets(60, 8, 32, 8);

    private final Appearance appearance;
    private final StackPane glyph = new StackPane();
    private final Label title = new Label();
    private final Label trouble = DetailsPart.label("", "caption");
    private final Map<Ask, TaskRow> tasks = new EnumMap<>(Ask.class);
    private final RatioChart chart = new RatioChart();
    private final Region chartPlace;
    private final DetailsPart eigenvalues;
    private final DetailsPart sharpness;
    private final DetailsPart ratio;
    private final DetailsPart layers;

    /** Closed, for {@code model}. */
    public DetailsSheet(DetailsViewModel model, Appearance appearance) {
        this.appearance = appearance;
        for (Ask ask : Ask.values()) {
            tasks.put(ask, new TaskRow(ask, model));
        }
        chart.lookProperty().bind(appearance.look());
        chartPlace = new Magnified(chart, appearance.scale(), true);
        Views.explain(chart, Texts.get("details.tip.ratio"));
        eigenvalues =
                new DetailsPart("details.eigenvalues", List.of(tasks.get(Ask.HESSIAN), tasks.get(Ask.GAUSS_NEWTON)));
        sharpness = new DetailsPart("details.sharpness", List.of(tasks.get(Ask.SHARPNESS)));
        ratio = new DetailsPart("details.ratio", List.of(chartPlace, tasks.get(Ask.RATIO)));
        layers = new DetailsPart("details.layers", List.of(tasks.get(Ask.LAYERS)));
        VBox parts = new VBox(GAP, trouble, eigenvalues, sharpness, ratio, layers);
        parts.setPadding(new Insets(0, GAP / 2, 0, 0));
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(parts.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox sheet = new VBox(head(model), scroll);
        sheet.getStyleClass().addAll("sheet", "small-sheet", "details");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        sheet.setMinHeight(0);
        StackPane.setAlignment(sheet, Pos.TOP_RIGHT);
        StackPane.setMargin(sheet, PLACE);
        getChildren().add(sheet);
        setPickOnBounds(false);
        trouble.getStyleClass().add("error");
        model.detailsProperty().addListener((o, a, now) -> show(now));
        appearance.look().addListener((o, a, b) -> show(model.detailsProperty().get()));
        show(model.detailsProperty().get());
    }

    private HBox head(DetailsViewModel model) {
        title.getStyleClass().add("name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", Views.icon(Feather.X));
        close.getStyleClass().add("flat");
        close.setOnAction(e -> model.close());
        Views.explain(close, Texts.get("help.close"));
        HBox head = new HBox(GAP / 2, glyph, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private void show(Details now) {
        setVisible(now != null);
        if (now == null) {
            return;
        }
        title.setText(now.title());
        glyph.getChildren()
                .setAll(Glyphs.of(now.style(), GLYPH, appearance.look().get()));
        trouble.setText(now.trouble());
        Views.show(trouble, !now.trouble().isEmpty());
        eigenvalues.show(now.eigenvalues());
        sharpness.show(now.sharpness());
        ratio.show(now.ratio());
        layers.show(now.layers());
        chart.laneProperty().set(now.style());
        chart.barsProperty().set(now.bars());
        chart.setAccessibleText(String.join(". ", now.ratio().facts()));
        Views.show(chartPlace, now.bars() != null);
        tasks.forEach((ask, row) -> row.show(now.tasks().get(ask)));
    }
}
