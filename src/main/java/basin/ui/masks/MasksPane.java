package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskHistory.Part;
import basin.ui.base.Appearance;
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
import basin.ui.export.ExportMenu;
import basin.ui.export.ExportViewModel;
import basin.ui.paint.PaintedRegion;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Masks over time: densities and what an update did at the left, the mask and its agreement in the middle, details right. */
public final class MasksPane extends StackPane {
    private static final double LEFT = 264;
    private static final double GLYPH = 12;
    private static final double GAP = 8;
    private static final double AGREEMENT = 170;
    private static final double LESS_AGREEMENT = 120;
    private static final double ROOM_FOR_LEFT = 840;
    private static final double ROOM_FOR_RIGHT = 1120;
    private static final double TALL = 700;
    private static final double LOW = 520;
    private static final Insets CARD = new Insets(12);

    private final MasksViewModel model;
    private final Appearance appearance;
    private final LaneChoice lanes;
    private final LayerBars densities = new LayerBars(false);
    private final LayerBars churn = new LayerBars(true);
    private final Label target = Panels.label("", "caption");
    private final Label churnTitle = Panels.label("", "section-title");
    private final MaskMap map = new MaskMap();
    private final XyChart agreement = XyChart.ofEpochs();
    private final StackPane glyph = new StackPane();
    private final Label name = Panels.label("", "name");
    private final Label title = Panels.label("", "muted", "small");
    private final EmptyView empty = new EmptyView(Feather.GRID, "", Texts.get("masks.empty.more"));
    private final MaskLegend legend;
    private final MaskDetails details;
    private final VBox whole;
    private final ExportViewModel writes;
    private final ExportMenu export;
    private final Sides sides;
    private final HBox head = new HBox(GAP);
    private final HBox agreementTitle = new HBox(GAP);
    private final Region agreementChart;
    private final Region agreementCard;

    /** Of {@code model}, exported through {@code writes}. */
    public MasksPane(MasksViewModel model, ExportViewModel writes, Appearance appearance) {
        this.model = model;
        this.writes = writes;
        export = new ExportMenu(writes, "mask-export");
        this.appearance = appearance;
        getStyleClass().add("masks");
        lanes = new LaneChoice("mask-of", model.laneProperty(), appearance.look());
        legend = new MaskLegend(model.modeProperty(), appearance);
        details = new MaskDetails(appearance, map.pointedProperty());
        for (PaintedRegion region : new PaintedRegion[] {densities, churn, map, agreement}) {
            region.lookProperty().bind(appearance.look());
        }
        map.modeProperty().bind(model.modeProperty());
        agreement.onChosen(model::seek);
        agreementChart = new Magnified(agreement, appearance.scale(), true);
        agreementCard = agreementCard();
        whole = new VBox(GAP, mapCard(), agreementCard);
        VBox.setVgrow(whole.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(whole, Priority.ALWAYS);
        fillHead();
        VBox middle = new VBox(GAP, head, new StackPane(whole, empty));
        VBox.setVgrow(middle.getChildren().get(1), Priority.ALWAYS);
        middle.setPadding(new Insets(GAP, 2 * GAP, GAP, 2 * GAP));
        middle.setMinWidth(0);
        sides = new Sides(middle, left(), ROOM_FOR_LEFT, details, ROOM_FOR_RIGHT);
        head.getChildren().add(0, sides.leftButton("masks-panel", Texts.get("masks.panel")));
        head.getChildren().addAll(export.button(), sides.rightButton("masks-details", Texts.get("masks.details")));
        getChildren().addAll(sides, export.sheet());
        heightProperty().addListener((o, a, b) -> arrange());
        model.lanes().addListener((ListChangeListener<Integer>) c -> lanes.offer(model.configs(), model.lanes()));
        if (!model.lanes().isEmpty()) {
            lanes.offer(model.configs(), model.lanes());
        }
        model.momentProperty().addListener((o, a, now) -> show(now));
        empty.whenProperty().bind(model.emptyProperty());
        appearance.look().addListener((o, a, b) -> show(model.momentProperty().get()));
        show(model.momentProperty().get());
    }

    private Region left() {
        Region density = new Magnified(densities, appearance.scale(), true);
        Region births = new Magnified(churn, appearance.scale(), true);
        return Panels.side(
                LEFT,
                Panels.section(
                        Panels.title(Texts.get("masks.lane"), null),
                        lanes,
                        Panels.label(Texts.get("masks.lane.why"), "caption")),
                Panels.section(Panels.title(Texts.get("masks.density"), target), density),
                Panels.section(churnTitle, births));
    }

    /** Without a mask there is nothing at the sides; in a low window the mask goes before the chart. */
    private void arrange() {
        boolean there = model.momentProperty().get() != null;
        sides.showPanels(there);
        Views.show(head, there);
        agreementChart.setPrefHeight(getHeight() < TALL ? LESS_AGREEMENT : AGREEMENT);
        Views.show(agreementCard, getHeight() >= LOW);
    }

    /** Closes what lies over it; whether something did. */
    public boolean hide() {
        return export.sheet().hide() || sides.hide();
    }

    private void fillHead() {
        Map<MaskMode, String> modes = new LinkedHashMap<>();
        for (MaskMode mode : MaskMode.values()) {
            modes.put(mode, mode.title());
        }
        HBox choice = Segments.of(model.modeProperty(), modes, false);
        choice.setId("mask-mode");
        name.setMinWidth(USE_PREF_SIZE);
        title.setWrapText(false);
        head.getChildren().addAll(glyph, name, title, Panels.space(), choice);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
    }

    private Region mapCard() {
        Region picture = new Magnified(map, appearance.scale(), true);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox card = new VBox(GAP, legend, picture);
        card.getStyleClass().add("card");
        card.setPadding(CARD);
        card.setMinHeight(0);
        return card;
    }

    private Region agreementCard() {
        agreementTitle
                .getChildren()
                .addAll(
                        Panels.label(Texts.get("masks.agreement"), "medium", "small"),
                        Panels.label(Texts.get("masks.agreement.own"), "caption"));
        agreementTitle.setAlignment(Pos.BASELINE_LEFT);
        VBox card = new VBox(GAP, agreementTitle, agreementChart);
        card.getStyleClass().add("card");
        card.setPadding(CARD);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private void show(MaskMoment now) {
        arrange();
        whole.setVisible(now != null);
        empty.setVisible(now == null);
        details.show(now);
        writes.whatProperty().set(now == null ? null : now.export());
        map.momentProperty().set(now);
        densities.momentProperty().set(now);
        churn.momentProperty().set(now);
        target.setText("");
        churnTitle.setText("");
        glyph.getChildren().clear();
        name.setText("");
        title.setText("");
        if (now == null) {
            return;
        }
        glyph.getChildren()
                .setAll(Glyphs.of(now.style(), GLYPH, appearance.look().get()));
        name.setText(now.config().title());
        title.setText(MaskWords.title(now));
        Part all = now.update().whole();
        target.setText(Texts.get("masks.target", Numbers.fixed(all.density(), 2)));
        churnTitle.setText(Texts.get("masks.churn.title", Numbers.count(now.epoch())));
        agreement.plotProperty().set(now.agreement());
        agreement.markProperty().set(now.epoch());
        legend.show(now);
        densities.getParent().requestLayout();
        churn.getParent().requestLayout();
        map.setAccessibleText(now.config().title() + ", " + MaskWords.title(now) + ". " + MaskWords.update(now));
    }
}
