package basin.ui.lanes;

import basin.train.LaneConfig;
import basin.train.LaneSnapshot;
import basin.train.OptimizerKind;
import basin.ui.base.Identity;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which cards there are and which are shown. */
public final class BoardViewModel {
    private final ObservableList<LaneConfig> configured;
    private final ObservableSet<Integer> hidden;
    private final RunViewModel run;
    private final ObservableList<LaneViewModel> cards = FXCollections.observableArrayList();
    private final ObservableList<Integer> shown = FXCollections.observableArrayList();
    private final IntegerProperty enlarged = new SimpleIntegerProperty(-1);

    /** A card for each lane of {@code run}, or without a run for each that is {@code configured}; not for the {@code hidden}. */
    public BoardViewModel(ObservableList<LaneConfig> configured, ObservableSet<Integer> hidden, RunViewModel run) {
        this.configured = configured;
        this.hidden = hidden;
        this.run = run;
        configured.addListener((ListChangeListener<LaneConfig>) c -> {
            if (run.lanes().isEmpty()) {
                rebuild();
            }
        });
        hidden.addListener((SetChangeListener<Integer>) c -> choose());
        enlarged.addListener((o, a, b) -> choose());
        run.lanes().addListener((ListChangeListener<LaneSnapshot>) c -> follow());
        rebuild();
    }

    private void rebuild() {
        boolean same = cards.size() == configured.size()
                && IntStream.range(0, cards.size())
                        .allMatch(i -> cards.get(i)
                                        .configProperty()
                                        .get()
                                        .name()
                                        .equals(configured.get(i).name())
                                && cards.get(i).snapshotProperty().get() == null);
        if (!same) {
            enlarged.set(-1);
            cards.setAll(IntStream.range(0, configured.size())
                    .mapToObj(i -> new LaneViewModel(i, configured.get(i)))
                    .toList());
            choose();
        }
    }

    private void follow() {
        List<LaneSnapshot> lanes = run.lanes();
        if (lanes.isEmpty()) {
            rebuild();
            return;
        }
        double sgd = lanes.stream()
                .filter(l -> l.config().optimizer() == OptimizerKind.SGD)
                .mapToDouble(LaneSnapshot::stepMillis)
                .findFirst()
                .orElse(Double.NaN);
        for (int i = 0; i < Math.min(lanes.size(), cards.size()); i++) {
            if (!Identity.same(cards.get(i).snapshotProperty().get(), lanes.get(i))) {
                cards.get(i).show(lanes.get(i), sgd);
            }
        }
    }

    private void choose() {
        shown.setAll(IntStream.range(0, cards.size())
                .filter(i -> enlarged.get() < 0 ? !hidden.contains(i) : i == enlarged.get())
                .boxed()
                .toList());
    }

    /** Shows lane {@code index} alone, or all again. */
    public void enlarge(int index) {
        enlarged.set(enlarged.get() == index ? -1 : index);
    }

    /** Index of the lane that is shown alone; -1 for none. */
    public IntegerProperty enlargedProperty() {
        return enlarged;
    }

    /** The cards of all lanes. */
    public ObservableList<LaneViewModel> cards() {
        return cards;
    }

    /** Indices of the cards that are shown. */
    public ObservableList<Integer> shown() {
        return shown;
    }
}
