package basin.ui.runs;

import basin.io.Ticks;
import basin.sweep.StoredSweep;
import basin.sweep.SweepFigure.Which;
import basin.sweep.SweepText;
import basin.ui.base.Panels;
import basin.ui.base.Segments;
import basin.ui.base.Sentences;
import basin.ui.base.Texts;
import basin.ui.base.Views;
import basin.ui.chart.XyChart;
import basin.ui.chart.XyPlot;
import basin.ui.paint.Look;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One sweep or study: the paper's table over its seeds, and accuracy against sparsity. */
final class SweepSheet extends VBox {
    private static final double GAP = 12;
    private static final double CHART = 280;
    private static final double WIDE = 860;

    private final ObservableValue<Look> look;
    private final Label title = Panels.label("", "title-20");
    private final Label progress = Panels.label("", "muted", "small");
    private final Label trouble = Panels.label("", "error");
    private final Label copied = Panels.label("", "caption");
    private final Button markdown = new Button(Texts.get("compare.markdown"), Views.icon(Feather.COPY));
    private final Button csv = new Button(Texts.get("compare.csv"), Views.icon(Feather.COPY));
    private final Button report;
    private final Label said = Panels.label("", "muted", "small");
    private final SweepGrid grid = new SweepGrid();
    private final Label note = Panels.label("", "caption");
    private final VBox missing = new VBox(4);
    private final VBox failures = new VBox(4);
    private final XyChart chart = new XyChart(Ticks::label);
    private final VBox figure;
    private final HBox choice;
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(this, "which", Which.LAST);
    private StoredSweep shown;

    /** Empty; colours are those of {@code look}, reports are written by {@code model}. */
    SweepSheet(RunsViewModel model, ObservableValue<Look> look) {
        super(GAP);
        this.look = look;
        report = RunTools.report("sweep-report", "sweeps.report.tip", html -> model.report(shown, html));
        said.textProperty().bind(model.saidProperty());
        Views.show(said, said.textProperty().isNotEmpty());
        setId("sweep-sheet");
        setMaxWidth(WIDE);
        Map<Which, String> words = new LinkedHashMap<>();
        words.put(Which.LAST, Texts.get("sweeps.last"));
        words.put(Which.BEST, Texts.get("sweeps.best"));
        choice = Segments.of(which, words, false);
        choice.setId("sweep-which");
        chart.setId("sweep-chart");
        chart.setPrefHeight(CHART);
        chart.setMinHeight(CHART);
        chart.lookProperty().bind(look);
        HBox above = new HBox(GAP, Panels.label(Texts.get("sweeps.chart"), "section-title"), Panels.space(), choice);
        above.setAlignment(Pos.CENTER_LEFT);
        Label across = Panels.label(Texts.get("sweeps.chart.across"), "caption");
        across.setMaxWidth(Double.MAX_VALUE);
        across.setAlignment(Pos.CENTER);
        figure = new VBox(4, above, chart, across);
        missing.setId("sweep-missing");
        failures.setId("sweep-failures");
        getChildren().setAll(head(), said, progress, trouble, grid, missing, figure, note, failures);
        which.addListener((o, a, b) -> draw());
        look.addListener((o, a, b) -> fill());
    }

    private HBox head() {
        copy(markdown, "sweep-markdown", "compare.markdown.tip");
        markdown.setOnAction(e -> copy(SweepText.markdown(shown.table())));
        copy(csv, "sweep-csv", "compare.csv.tip");
        csv.setOnAction(e -> copy(SweepText.csv(shown.table())));
        HBox head = new HBox(8, title, Panels.space(), copied, report, markdown, csv);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static void copy(Button button, String id, String tip) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        Views.explain(button, Texts.get(tip));
    }

    private void copy(String text) {
        Views.copy(text);
        copied.setText(Texts.get("compare.copied"));
    }

    /** Shows {@code sweep}; the same one again where its files have grown. */
    void show(StoredSweep sweep) {
        if (shown == null || !shown.path().equals(sweep.path())) {
            copied.setText("");
        }
        if (!sweep.equals(shown)) {
            shown = sweep;
            fill();
        }
    }

    private void fill() {
        if (shown == null) {
            return;
        }
        boolean any = !shown.table().rows().isEmpty();
        title.setText(shown.title());
        progress.setText(SweepWords.progress(shown) + " · "
                + RunWords.time(shown.state().changed()) + " · " + shown.path().getFileName());
        Views.explain(progress, progress.getText() + "\n" + shown.path());
        trouble.setText(Sentences.of(shown.trouble()));
        Views.show(trouble, !shown.trouble().isEmpty());
        report.setDisable(!any);
        markdown.setDisable(!any);
        csv.setDisable(!any);
        Views.show(grid, any);
        grid.show(shown.table(), look.getValue());
        note.setText(Texts.get(shown.study() ? "sweeps.note.study" : "sweeps.note"));
        Views.show(note, any);
        missing.getChildren().clear();
        if (shown.trouble().isEmpty()) {
            SweepWords.missing(shown).forEach(s -> missing.getChildren().add(Panels.label(s, "muted", "small")));
        }
        Views.show(missing, !missing.getChildren().isEmpty());
        failures.getChildren().clear();
        shown.table().failures().forEach(f -> failures.getChildren().add(Panels.label(SweepWords.failure(f), "error")));
        Views.show(failures, !failures.getChildren().isEmpty());
        Views.show(choice, !shown.study());
        draw();
    }

    private void draw() {
        Optional<XyPlot> plot = shown == null
                ? Optional.empty()
                : SweepPlot.of(shown.table(), shown.study() ? Which.LAST : which.get());
        chart.plotProperty().set(plot.orElse(null));
        Views.show(figure, plot.isPresent());
    }
}
