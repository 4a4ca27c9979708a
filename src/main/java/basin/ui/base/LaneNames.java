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

    /** Its title and in brackets the {@link #variant}. */
    public static String full(LaneConfig lane) {
        String variant = variant(lane);
        return variant.isEmpty() ? lane.title() : lane.title() + " (" + variant + ")";
    }
}
