package basin.ui.compare;

import basin.io.Numbers;
import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.OptimizerKind;
import basin.ui.base.Texts;
import basin.ui.compare.Comparison.Cell;
import basin.ui.compare.Comparison.Head;
import basin.ui.compare.Comparison.Row;
import basin.ui.paint.LaneStyle;
import basin.ui.run.RunViewModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

/** The numbers that matter of the lanes that are shown. Kept while the table is open. */
public final class ComparisonViewModel {
    private static final Comparison EMPTY = new Comparison(List.of(), List.of());
    private static final int DIGITS = 3;

    private final RunViewModel run;
    private final ObservableList<Integer> shown;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(EMPTY);

    /** Of the lanes of {@code run} whose indices are {@code shown}, in that order. */
    public ComparisonViewModel(RunViewModel run, ObservableList<Integer> shown) {
        this.run = run;
        this.shown = shown;
        InvalidationListener again = o -> refresh();
        run.lanes().addListener(again);
        run.inspected().addListener(again);
        shown.addListener(again);
        open.addListener(again);
    }

    /** Opens the table or closes it. */
    public void toggle() {
        open.set(!open.get());
    }

    /** Closes the table; whether it was open. */
    public boolean close() {
        boolean was = open.get();
        open.set(false);
        return was;
    }

    private void refresh() {
        if (open.get()) {
            comparison.set(of(shown));
        }
    }

    private Comparison of(List<Integer> indices) {
        List<LaneConfig> lanes = run.openLanes();
        List<Integer> there = indices.stream().filter(i -> i < lanes.size()).toList();
        if (there.isEmpty()) {
            return EMPTY;
        }
        double sgd = run.lanes().stream()
                .filter(l -> l.config().optimizer() == OptimizerKind.SGD)
                .mapToDouble(LaneSnapshot::stepMillis)
                .findFirst()
                .orElse(Double.NaN);
        List<LaneStyle> styles = LaneStyle.of(lanes);
        List<Head> heads = new ArrayList<>();
        List<LaneNumbers> numbers = new ArrayList<>();
        for (int i : there) {
            heads.add(new Head(lanes.get(i).title(), styles.get(i)));
            numbers.add(LaneNumbers.of(
                    run.lanes().get(i),
                    run.curves().get(i),
                    run.inspected().get(i).findings(),
                    sgd));
        }
        return new Comparison(
                heads, Arrays.stream(Figure.values()).map(f -> row(f, numbers)).toList());
    }

    private static Row row(Figure figure, List<LaneNumbers> lanes) {
        List<LaneNumbers.Known> row =
                lanes.stream().map(n -> n.of().get(figure)).toList();
        double best = best(figure, row);
        String bestText = row.stream()
                .filter(n -> n != null && n.value() == best)
                .map(n -> text(figure, n))
                .findFirst()
                .orElse("");
        List<Cell> cells = row.stream()
                .map(n -> n == null
                        ? new Cell(Double.NaN, Numbers.NONE, figure.how(), false)
                        : new Cell(
                                n.value(),
                                text(figure, n),
                                when(n),
                                text(figure, n).equals(bestText)))
                .toList();
        return new Row(figure.title(), figure.tip(), cells);
    }

    /** The best value; NaN where fewer than two are known, or where they are of unlike epochs. */
    private static double best(Figure figure, List<LaneNumbers.Known> row) {
        List<LaneNumbers.Known> known = row.stream().filter(Objects::nonNull).toList();
        boolean alike = figure == Figure.BEST
                || known.stream().mapToInt(LaneNumbers.Known::epoch).distinct().count() == 1;
        if (known.size() < 2 || !alike) {
            return Double.NaN;
        }
        return switch (figure.better()) {
            case HIGHER ->
                known.stream().mapToDouble(LaneNumbers.Known::value).max().orElse(Double.NaN);
            case LOWER ->
                known.stream().mapToDouble(LaneNumbers.Known::value).min().orElse(Double.NaN);
            case NEITHER -> Double.NaN;
        };
    }

    private static String text(Figure figure, LaneNumbers.Known n) {
        String text =
                switch (figure) {
                    case LAST, BEST, GAP -> Numbers.fixed(n.value(), 1);
                    case LOSS -> Numbers.fixed(n.value(), DIGITS);
                    case TIME, THEORY -> Numbers.fixed(n.value(), 2);
                    case LAMBDA, RATIO, SHARPNESS -> Numbers.significant(n.value(), DIGITS);
                };
        return n.converged() ? text : "~" + text;
    }

    private static String when(LaneNumbers.Known n) {
        String epoch = n.epoch() == 0 ? Texts.get("compare.now") : Texts.get("compare.at", Numbers.count(n.epoch()));
        return n.converged() ? epoch : epoch + " " + Texts.get("compare.unconverged");
    }

    /** The numbers of lane {@code index} alone, to paste into a table. */
    public String lane(int index) {
        return ComparisonText.csv(of(List.of(index)));
    }

    /** The table as CSV, numbers in full. */
    String csv() {
        return ComparisonText.csv(of(shown));
    }

    /** The table in Markdown, as it is shown; the best in bold type. */
    String markdown() {
        return ComparisonText.markdown(of(shown));
    }

    /** Whether the table is looked at. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What it shows; without rows before the run. */
    ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }
}
