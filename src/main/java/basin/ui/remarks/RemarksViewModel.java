package basin.ui.remarks;

import basin.io.report.Remarks;
import basin.io.report.Remarks.Remark;
import basin.train.LaneSnapshot;
import basin.train.RunConfig;
import basin.train.RunFacts;
import basin.ui.base.Sentences;
import basin.ui.run.Flag;
import basin.ui.run.RunViewModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;

/** The remarks on the run on the screen; before it, those on its data and memory alone. */
public final class RemarksViewModel {
    private final RunViewModel run;
    private final ObservableObjectValue<RunFacts> facts;
    private final ObjectBinding<List<Remark>> remarks;

    /** On {@code run}, of which {@code facts} are known beforehand; their value is null where nothing is. */
    public RemarksViewModel(RunViewModel run, ObservableObjectValue<RunFacts> facts) {
        this.run = run;
        this.facts = facts;
        remarks = Bindings.createObjectBinding(
                this::all, run.lanes(), run.changes(), run.configProperty(), run.revisionProperty(), facts);
    }

    private List<Remark> all() {
        return Stream.concat(beforehand(), ofRun().stream()).toList();
    }

    private Stream<Remark> beforehand() {
        RunFacts known = facts.get();
        return known == null ? Stream.of() : known.remarks().stream().map(text -> new Remark(Sentences.of(text), ""));
    }

    private List<Remark> ofRun() {
        RunConfig config = run.configProperty().get();
        if (config == null || run.lanes().size() != config.lanes().size()) {
            return List.of();
        }
        List<Remarks.Lane> lanes =
                IntStream.range(0, run.lanes().size()).mapToObj(this::lane).toList();
        int changes = Flag.of(run.changes(), 1).size();
        return Remarks.of(config, lanes, changes).stream()
                .map(r -> new Remark(Sentences.of(r.head()), Sentences.of(r.text())))
                .toList();
    }

    private Remarks.Lane lane(int index) {
        LaneSnapshot s = run.lanes().get(index);
        return new Remarks.Lane(
                s.config(),
                s.config().title(),
                Sentences.of(s.failure()),
                s.meanLoss(),
                run.length(index),
                s.spectrum() == null ? null : s.spectrum().spectrum());
    }

    /** The remarks, the weightiest first. */
    public ObjectBinding<List<Remark>> remarks() {
        return remarks;
    }
}
