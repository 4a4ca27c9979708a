package basin.io;

import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What people call the settings that {@link Differences} names as files do. */
public final class SettingNames {
    private static final Map<String, String> WORDS = words();

    private final Map<String, String> titles = new LinkedHashMap<>();
    private final UnaryOperator<String> language;

    /** Of {@code runs}, whose lanes have titles; {@code language} puts the English words, each by itself, into another. */
    public SettingNames(List<RunConfig> runs, UnaryOperator<String> language) {
        this.language = language;
        for (RunConfig run : runs) {
            for (LaneConfig lane : run.lanes()) {
                titles.putIfAbsent(lane.name(), lane.title());
            }
        }
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("data", "Data");
        words.put("dataDir", "Folder of the data");
        words.put("labelNoise", "Label noise");
        words.put("augment", "Augmentation");
        words.put("network", "Network");
        words.put("width", "Width");
        words.put("epochs", "Epochs");
        words.put("batch", "Batch");
        words.put("schedule", "Schedule of the learning rate");
        words.put("grow", "SSAM-D grows");
        words.put("statistics", "Running statistics");
        words.put("seed", "Seed");
        words.put("threads", "Threads a lane");
        words.put("precision", "Precision");
        words.put("keep kind", "Checkpoints that are kept");
        words.put("keep every", "Epochs between kept checkpoints");
        words.put("measure everyEpochs", "Epochs between measurements");
        words.put("measure side", "Places a side while training");
        words.put("measure finalSide", "Places a side after the end");
        words.put("measure samples", "Samples of a surface");
        words.put("measure span", "Half the plane’s width");
        words.put("measure steps", "Lanczos steps while training");
        words.put("measure finalSteps", "Lanczos steps after the end");
        words.put("measure probes", "Probes of the density");
        words.put("measure spectrumSamples", "Samples of a spectrum");
        words.put("optimizer", "Optimizer");
        words.put("rho", "Radius ρ");
        words.put("sparsity", "Sparsity s");
        words.put("dropRate", "Drop rate α");
        words.put("learningRate", "Learning rate");
        words.put("momentum", "Momentum");
        words.put("weightDecay", "Weight decay");
        words.put("maskEvery", "New mask every");
        words.put("fisherSamples", "Fisher samples N");
        words.put("pattern", "Mask pattern");
        words.put("norm", "Norm");
        words.put("base", "Base step");
        words.put("lookEvery", "LookSAM’s k");
        words.put("lookAlpha", "LookSAM’s α");
        return words;
    }

    /** All English words. */
    public static List<String> english() {
        return List.copyOf(WORDS.values());
    }

    /** The title of the lane called {@code name}. */
    public String lane(String name) {
        return titles.getOrDefault(name, name);
    }

    /** The words for {@code setting}, those of a lane's after its title; what is not known stays as it is. */
    public String of(String setting) {
        if (WORDS.containsKey(setting)) {
            return language.apply(WORDS.get(setting));
        }
        int end = setting.lastIndexOf(' ');
        String lane = setting.substring(0, Math.max(0, end));
        String own = setting.substring(end + 1);
        return titles.containsKey(lane) && WORDS.containsKey(own)
                ? titles.get(lane) + ": " + language.apply(WORDS.get(own))
                : setting;
    }
}
