package basin.ui.status;

import basin.io.Numbers;
import basin.train.LiveSettings;
import basin.train.MemoryNeed;
import basin.train.RunConfig;
import basin.ui.base.Texts;
import basin.ui.run.RunViewModel;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableObjectValue;

/** How much memory the run on the screen, or the one that Train would make, takes; counted anew when its sizes change. */
public final class MemoryViewModel {
    private static final double GIGA = 1e9;

    private final RunViewModel run;
    private final ObservableObjectValue<RunConfig> typed;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tip = new ReadOnlyStringWrapper("");
    private RunConfig counted;

    /** Of {@code run}, or of what {@code typed} would make. */
    public MemoryViewModel(RunViewModel run, ObservableObjectValue<RunConfig> typed) {
        this.run = run;
        this.typed = typed;
        typed.addListener((o, a, b) -> count());
        run.configProperty().addListener((o, a, b) -> count());
        count();
    }

    /** What memory follows from: sliders leave it as it is. */
    private static RunConfig sizes(RunConfig config) {
        LiveSettings none = new LiveSettings(0, 0, 0);
        return config.draft()
                .lanes(config.lanes().stream().map(lane -> lane.with(none)).toList())
                .config();
    }

    private void count() {
        RunConfig config = run.configProperty().get() == null
                ? typed.get()
                : run.configProperty().get();
        RunConfig sizes = sizes(config);
        if (sizes.equals(counted)) {
            return;
        }
        counted = sizes;
        run.memory(config, need -> show(sizes, need), refusal -> refuse(sizes, refusal));
    }

    private void show(RunConfig of, MemoryNeed need) {
        if (of.equals(counted)) {
            text.set(Texts.get("status.memory", gigabytes(need.bytes())));
            tip.set(Texts.get(
                    "status.memory.tip",
                    gigabytes(need.training().bytes()),
                    gigabytes(need.surface().bytes()),
                    gigabytes(need.spectrum().bytes())));
        }
    }

    private void refuse(RunConfig of, String sentence) {
        if (of.equals(counted)) {
            text.set(Texts.get("status.memory.short"));
            tip.set(sentence);
        }
    }

    private static String gigabytes(long bytes) {
        return Numbers.fixed(bytes / GIGA, 2);
    }

    /** In a few words; empty before it is known. */
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** What it is for, or why the machine does not have it. */
    public ReadOnlyStringProperty tip() {
        return tip.getReadOnlyProperty();
    }
}
