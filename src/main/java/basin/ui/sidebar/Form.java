package basin.ui.sidebar;

import basin.train.Defaults;
import basin.train.Experiments;
import basin.train.LaneConfig;
import basin.train.LaneDraft;
import basin.train.OptimizerKind;
import basin.train.RunConfig;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a run fixes at its start, as it is typed and chosen; made into a configuration. */
final class Form {
    final Field<String> dataDir;
    final Field<Double> labelNoise;
    final Field<Long> seed;
    final Field<String> sizes;
    final Field<Integer> width;
    final Field<Integer> epochs;
    final Field<Integer> batch;
    final Field<Double> learningRate;
    final Field<Integer> maskEvery;
    final Field<Integer> fisherSamples;
    final Field<Integer> lookEvery;
    final Field<Double> lookAlpha;
    private final RunConfig start;
    private final StringProperty data;
    private final StringProperty augment;
    private final StringProperty network;

    /** Holds the settings of {@code start}, which also gives what has no field. */
    Form(RunConfig start) {
        this.start = start;
        LaneConfig lane = start.lanes().get(0);
        data = new SimpleStringProperty(start.data());
        augment = new SimpleStringProperty(id(start.augment()));
        network = new SimpleStringProperty(NetworkKind.of(start.network()).id());
        dataDir = Fields.words("dataDir", start.dataDir());
        labelNoise = Fields.percent("labelNoise", start.labelNoise());
        seed = Fields.seed("seed", start.seed());
        sizes = Fields.words("network", NetworkKind.sizesOf(start.network()));
        width = Fields.whole("width", start.width());
        epochs = Fields.whole("epochs", start.epochs());
        batch = Fields.whole("batch", start.batch());
        learningRate = Fields.number("learningRate", lane.learningRate());
        maskEvery = Fields.whole("maskEvery", lane.maskEvery());
        fisherSamples = Fields.whole("fisherSamples", lane.fisherSamples());
        LaneConfig look = firstLook(start);
        lookEvery = Fields.whole("lookEvery", look.lookEvery());
        lookAlpha = Fields.number("lookAlpha", look.lookAlpha());
    }

    /** The lane whose looks stand in the fields for all of LookSAM. */
    private static LaneConfig firstLook(RunConfig start) {
        return start.lanes().stream()
                .filter(l -> l.optimizer() == OptimizerKind.LOOKSAM)
                .findFirst()
                .orElse(Defaults.lane("", OptimizerKind.LOOKSAM));
    }

    /** All fields. */
    Stream<Field<?>> fields() {
        return Stream.of(
                dataDir,
                labelNoise,
                seed,
                sizes,
                width,
                epochs,
                batch,
                learningRate,
                maskEvery,
                fisherSamples,
                lookEvery,
                lookAlpha);
    }

    /** The data set's name. */
    StringProperty data() {
        return data;
    }

    /** What training samples go through, by its name in small letters. */
    StringProperty augment() {
        return augment;
    }

    /** The names of {@link RunConfig.Augment}'s choices, in small letters. */
    static String[] augmentations() {
        return Stream.of(RunConfig.Augment.values()).map(Form::id).toArray(String[]::new);
    }

    /** Whether the choice acts: it is shown for data from files, and a run that was opened keeps its own. */
    private boolean hasAugmentation() {
        return Experiments.readsFiles(data.get()) || data.get().equals(start.data());
    }

    private static String id(RunConfig.Augment value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static RunConfig.Augment augmentation(String id) {
        return RunConfig.Augment.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The architecture's kind. */
    StringProperty network() {
        return network;
    }

    /** Chooses data and network as in {@code state}. */
    void restore(SettingsState state) {
        data.set(state.data());
        network.set(state.network());
    }

    /** Chooses a network that reads the data, where the one chosen does not. */
    void suitNetwork() {
        if (!NetworkKind.of(network.get()).suits(data.get())) {
            network.set(NetworkKind.firstFor(data.get()).id());
            suitSizes();
        }
    }

    /** Forgets what is typed wrong of LookSAM where {@code lanes} have none, since its fields are out of sight then. */
    void suitLooks(List<LaneConfig> lanes) {
        if (lanes.stream().noneMatch(l -> l.optimizer() == OptimizerKind.LOOKSAM)) {
            lookEvery.giveUp();
            lookAlpha.giveUp();
        }
    }

    /** Puts the kind's usual sizes into their field. */
    void suitSizes() {
        NetworkKind kind = NetworkKind.of(network.get());
        if (!kind.hasWidth()) {
            sizes.show(kind.sizes());
        }
    }

    /** A run of {@code lanes}: of what is typed where that is a value at all, or of the values that act. */
    RunConfig config(List<LaneConfig> lanes, List<Knob> knobs, boolean typed) {
        NetworkKind kind = NetworkKind.of(network.get());
        return start.draft()
                .data(data.get())
                .dataDir(Experiments.readsFiles(data.get()) ? get(dataDir, typed) : "")
                .labelNoise(get(labelNoise, typed))
                .augment(hasAugmentation() ? augmentation(augment.get()) : RunConfig.Augment.NONE)
                .seed(get(seed, typed))
                .network(kind.spec(get(sizes, typed)))
                .width(get(width, typed))
                .epochs(get(epochs, typed))
                .batch(get(batch, typed))
                .lanes(IntStream.range(0, lanes.size())
                        .mapToObj(i -> lane(i, lanes.get(i), knobs, typed))
                        .toList())
                .threads(Defaults.threads(lanes.size()))
                .config();
    }

    private LaneConfig lane(int index, LaneConfig lane, List<Knob> knobs, boolean typed) {
        LaneConfig live = lane;
        LaneConfig first = start.lanes().get(0);
        for (Knob knob : knobs) {
            if (typed && knob.scopeProperty().get().contains(index)) {
                live = live.with(knob.in(live.live(), knob.field().candidate()));
            }
        }
        LaneDraft draft = live.draft()
                .learningRate(own(live.learningRate(), first.learningRate(), get(learningRate, typed)))
                .maskEvery(own(live.maskEvery(), first.maskEvery(), get(maskEvery, typed)))
                .fisherSamples(own(live.fisherSamples(), first.fisherSamples(), get(fisherSamples, typed)));
        if (live.optimizer() == OptimizerKind.LOOKSAM) {
            LaneConfig look = firstLook(start);
            draft.lookEvery(own(live.lookEvery(), look.lookEvery(), get(lookEvery, typed)))
                    .lookAlpha(own(live.lookAlpha(), look.lookAlpha(), get(lookAlpha, typed)));
        }
        return draft.config();
    }

    /** A lane keeps its {@code own} value until what stands in the field for all lanes is changed from {@code begun}. */
    private static <T> T own(T own, T begun, T typed) {
        return typed.equals(begun) ? own : typed;
    }

    private static <T> T get(Field<T> field, boolean typed) {
        return typed ? field.candidate() : field.value();
    }
}
