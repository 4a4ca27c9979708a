package basin.sweep;

import basin.io.Json;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which settings differ between the runs of a sweep, seeds apart.
 *
 * @param names of those settings in order, the optimizer's first; that of the norm also where all runs have the masked one, and that
 *     of the pattern where none has the paper's
 */
public record Variation(List<String> names) {
    /** Those that make no difference to what is computed, and the one that is averaged over. */
    private static final Set<String> APART = Set.of("seed", "dataDir", "keep.kind", "keep.every");

    /** What is not the paper's method is named even where all runs have it: the setting, and what the paper has there. */
    private static final Map<String, String> PUBLISHED =
            Map.of("norm", Json.id(LaneConfig.Norm.FULL), "pattern", LaneConfig.WEIGHTS);

    /** Copies the list. */
    public Variation {
        names = List.copyOf(names);
    }

    /** Of {@code runs} of one lane each. */
    public static Variation of(List<RunConfig> runs) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (RunConfig run : runs) {
            LaneConfig lane = run.lanes().get(0);
            same(Settings.of(run)).forEach((name, text) -> {
                Set<String> seen = values.computeIfAbsent(name, n -> new HashSet<>());
                if (lane.acts(name)) {
                    seen.add(text);
                }
            });
        }
        return new Variation(values.entrySet().stream()
                .filter(e -> e.getKey().equals(Settings.OPTIMIZER)
                        || e.getValue().size() > 1
                        || differs(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .toList());
    }

    private static boolean differs(String name, Set<String> values) {
        return departs(name) && values.stream().anyMatch(v -> !v.equals(PUBLISHED.get(name)));
    }

    /** Whether other values of the setting {@code name} make another method than the paper's. */
    static boolean departs(String name) {
        return PUBLISHED.containsKey(name);
    }

    /** The texts of all settings of which runs of one group agree. */
    static Map<String, String> same(Settings settings) {
        return settings.keys().stream()
                .filter(k -> !APART.contains(k))
                .collect(Collectors.toMap(k -> k, settings::text, (a, b) -> b, LinkedHashMap::new));
    }

    /** What {@code run} has for these settings; empty texts for those that do nothing to its optimizer. */
    Map<String, String> values(RunConfig run) {
        LaneConfig lane = run.lanes().get(0);
        Settings settings = Settings.of(run);
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(n -> values.put(n, lane.acts(n) ? settings.text(n) : ""));
        return values;
    }

    /** {@code run} in words: {@code SSAM-F, sparsity 0.9, seed 3}. */
    public String words(RunConfig run) {
        String own = values(run).entrySet().stream()
                .map(e -> e.getKey().equals(Settings.OPTIMIZER)
                        ? run.lanes().get(0).optimizer().title()
                        : e.getValue().isEmpty() ? null : e.getKey() + " " + e.getValue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return own + ", seed " + run.seed();
    }
}
