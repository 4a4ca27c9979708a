package basin.cli;

import basin.train.Defaults;
import basin.train.LaneConfig;
import basin.train.OptimizerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lanes as they are typed: {@code sgd,sam:rho=.15,ssam-f:sparsity=.9:rho=.4}; a name may repeat. */
final class LaneGrammar {
    /** A colon, but for that of a pattern such as 2:4: names begin with a letter. */
    private static final Pattern SEPARATOR = Pattern.compile(":(?!\\d)");

    private LaneGrammar() {}

    /** The names of the optimizers. */
    static String names() {
        return Arrays.stream(OptimizerKind.values()).map(OptimizerKind::id).collect(Collectors.joining(", "));
    }

    /**
     * The lanes of {@code text}.
     *
     * @param common values of {@link LaneSettings} by name, for every lane they act on; a lane's own come after
     */
    static List<LaneConfig> parse(String text, Map<String, String> common) {
        return parse(text, common, Defaults::lane);
    }

    /** Makes the lane of a name and an optimizer. */
    interface Base {
        /** The lane before anything is set. */
        LaneConfig lane(String name, OptimizerKind optimizer);
    }

    /** As {@link #parse(String, Map)}, from lanes of {@code base}. */
    static List<LaneConfig> parse(String text, Map<String, String> common, Base base) {
        List<LaneConfig> lanes = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] words = SEPARATOR.split(part, -1);
            OptimizerKind kind = OptimizerKind.byId(words[0])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The optimizer \"" + words[0] + "\" is unknown; it must be one of " + names() + "."));
            long before = lanes.stream().filter(l -> l.optimizer() == kind).count();
            String name = before == 0 ? kind.id() : kind.id() + "-" + (before + 1);
            LaneConfig lane = common(base.lane(name, kind), common);
            for (int i = 1; i < words.length; i++) {
                lane = own(lane, words[i]);
            }
            refuse(part, lane, Arrays.asList(words).subList(1, words.length));
            lanes.add(lane);
        }
        return lanes;
    }

    private static LaneConfig common(LaneConfig lane, Map<String, String> values) {
        LaneConfig result = lane;
        for (Setting<LaneConfig> setting : LaneSettings.all()) {
            String value = values.get(setting.option());
            // Set in a copy in any case: a wrong value is wrong even where no lane uses it.
            LaneConfig changed = value == null ? result : setting.set().apply(result, value);
            result = LaneSettings.acts(setting, lane.optimizer()) ? changed : result;
        }
        return result;
    }

    /** Refuses those of {@code words} that set what another setting of {@code lane}, typed as {@code part}, overrules. */
    private static void refuse(String part, LaneConfig lane, List<String> words) {
        for (Setting<LaneConfig> setting : LaneSettings.all()) {
            for (String word : words) {
                if (word.startsWith(setting.option() + "=") && !lane.acts(setting.field())) {
                    throw new IllegalArgumentException(
                            "\"" + word + "\" does nothing in the lane \"" + part + "\"; it must be left out.");
                }
            }
        }
    }

    private static LaneConfig own(LaneConfig lane, String word) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        List<Setting<LaneConfig>> known = LaneSettings.all().stream()
                .filter(s -> LaneSettings.acts(s, lane.optimizer()))
                .toList();
        Setting<LaneConfig> setting = known.stream()
                .filter(s -> s.option().equals(name) && equals >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no setting of "
                        + lane.optimizer().id() + "; it must be one of "
                        + known.stream().map(s -> s.option() + "=" + s.label()).collect(Collectors.joining(", "))
                        + "."));
        return setting.set().apply(lane, word.substring(equals + 1));
    }
}
