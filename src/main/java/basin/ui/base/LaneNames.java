package basin.ui.base;

import basin.train.LaneConfig;
import java.util.ArrayList;
import java.util.List;

/** What lanes are called on the screen. */
public final class LaneNames {
    private LaneNames() {}

    /** The value {@code id} of a lane's setting {@code field}, {@code pattern} for one, in words; N:M stands as it is. */
    public static String value(String field, String id) {
        return id.contains(":") ? id : Texts.get("rule." + field + "." + id);
    }

    /** What is not the papers' own of its mask, its norm and its base step; empty where all is. */
    public static String variant(LaneConfig lane) {
        List<String> words = new ArrayList<>();
        if (lane.acts("pattern") && !lane.pattern().equals(LaneConfig.WEIGHTS)) {
            words.add(value("pattern", lane.pattern()));
        }
        if (lane.acts("norm") && lane.norm() == LaneConfig.Norm.MASKED) {
            words.add(Texts.get("rule.norm.variant"));
        }
        if (lane.base() == LaneConfig.Base.ADAMW) {
            words.add(value("base", "adamw"));
        }
        return String.join(" · ", words);
    }

    /** {@link #title} and in brackets the {@link #variant}. */
    public static String full(LaneConfig lane) {
        String variant = variant(lane);
        return variant.isEmpty() ? title(lane) : title(lane) + " (" + variant + ")";
    }

    /** The optimizer's title instead of its id: lane {@code ssam-f-2} is SSAM-F 2; other names stay. */
    public static String title(LaneConfig lane) {
        String id = lane.optimizer().id();
        if (!lane.name().startsWith(id)) {
            return lane.name();
        }
        String rest = lane.name().substring(id.length()).replace('-', ' ').strip();
        return rest.isEmpty() ? lane.optimizer().title() : lane.optimizer().title() + " " + rest;
    }
}
