package basin.ui.sidebar;

import basin.train.LaneConfig;
import basin.train.LiveSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All settings at one moment.
 *
 * @param data the data set's name
 * @param network the architecture's kind
 * @param texts of the fields by their names: as they write their values, or as typed where that is wrong
 * @param lanes with their live settings
 */
record SettingsState(String data, String network, Map<String, String> texts, List<LaneConfig> lanes) {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("dataDir", "data.folder"),
            Map.entry("labelNoise", "data.noise"),
            Map.entry("seed", "data.seed"),
            Map.entry("network", "network.sizes"),
            Map.entry("width", "network.width"),
            Map.entry("epochs", "training.epochs"),
            Map.entry("batch", "training.batch"),
            Map.entry("learningRate", "training.rate"),
            Map.entry("maskEvery", "mask.every"),
            Map.entry("fisherSamples", "mask.samples"),
            Map.entry("lookEvery", "look.every"),
            Map.entry("lookAlpha", "look.alpha"));

    SettingsState {
        texts = Map.copyOf(texts);
        lanes = List.copyOf(lanes);
    }

    /** As {@code form}, {@code lanes} and {@code knobs} stand; a knob's text is the lanes' unless it is wrong. */
    static SettingsState of(Form form, List<LaneConfig> lanes, List<Knob> knobs) {
        Stream<Field<?>> wrong = knobs.stream()
                .<Field<?>>map(Knob::field)
                .filter(f -> !f.errorProperty().get().isEmpty());
        Map<String, String> texts =
                Stream.concat(form.fields(), wrong).collect(Collectors.toMap(Field::name, SettingsState::text));
        return new SettingsState(form.data().get(), form.network().get(), texts, lanes);
    }

    private static String text(Field<?> field) {
        return field.errorProperty().get().isEmpty()
                ? field.written()
                : field.textProperty().get();
    }

    /** The key of the words for what differs from {@code other}: what was chosen or typed, not what followed from it. */
    String difference(SettingsState other) {
        if (!data.equals(other.data)) {
            return "data.set";
        }
        if (!network.equals(other.network)) {
            return "network.kind";
        }
        if (lanes.size() != other.lanes.size()) {
            return "undo.lanes";
        }
        return IntStream.range(0, lanes.size())
                .mapToObj(i -> knob(lanes.get(i).live(), other.lanes.get(i).live()))
                .filter(k -> !k.isEmpty())
                .findFirst()
                .orElseGet(() -> typed(other));
    }

    private static String knob(LiveSettings a, LiveSettings b) {
        return a.rho() != b.rho()
                ? "knob.rho"
                : a.sparsity() != b.sparsity() ? "knob.sparsity" : a.dropRate() != b.dropRate() ? "knob.dropRate" : "";
    }

    private String typed(SettingsState other) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(other.texts);
        return all.keySet().stream()
                .filter(n -> !texts.getOrDefault(n, "").equals(other.texts.getOrDefault(n, "")))
                .map(n -> TITLES.getOrDefault(n, "knob." + n))
                .findFirst()
                .orElse("undo.lanes");
    }
}
