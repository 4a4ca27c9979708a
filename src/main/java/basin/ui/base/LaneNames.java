package basin.ui.base;

import basin.io.Json;
import basin.train.LaneConfig;
import java.util.stream.Collectors;

/** What lanes are called on the screen. */
public final class LaneNames {
    private LaneNames() {}

    /** The value {@code id} of a lane's setting {@code field}, {@code pattern} for one, in words; N:M stands as it is. */
    public static String value(String field, String id) {
        return id.contains(":") ? id : Texts.get("rule." + field + "." + id);
    }

    /** What is not the papers' own of its mask, its norm and its base step; empty where all is. */
    public static String variant(LaneConfig lane) {
        return lane.departures().stream()
                .map(field -> switch (field) {
                    case "pattern" -> value(field, lane.pattern());
                    case "norm" -> Texts.get("rule.norm.variant");
                    default -> value(field, Json.id(lane.base()));
                })
                .collect(Collectors.joining(" · "));
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
