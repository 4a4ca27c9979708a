package basin.ui.sidebar;

import basin.io.Json;
import basin.train.LaneConfig;
import basin.train.LaneDraft;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The choices of a lane that are seldom changed, each a component of {@link LaneConfig} with values by name. */
public enum Rule {
    /** What SSAM-F perturbs together. */
    PATTERN("pattern"),
    /** Over what the radius is measured. */
    NORM("norm"),
    /** The step below the optimizer. */
    BASE("base");

    private static final List<String> PATTERNS = List.of(LaneConfig.WEIGHTS, "filters", "tensors", "1:4", "2:4", "4:8");

    private final String field;

    Rule(String field) {
        this.field = field;
    }

    /** The component's name. */
    public String field() {
        return field;
    }

    /** The names of its values that are offered. */
    List<String> names() {
        return switch (this) {
            case PATTERN -> PATTERNS;
            case NORM -> ids(LaneConfig.Norm.values());
            case BASE -> ids(LaneConfig.Base.values());
        };
    }

    /** The name of {@code lane}'s value. */
    String of(LaneConfig lane) {
        return switch (this) {
            case PATTERN -> lane.pattern();
            case NORM -> Json.id(lane.norm());
            case BASE -> Json.id(lane.base());
        };
    }

    /** {@code lane} with the value called {@code name}. */
    LaneConfig set(LaneConfig lane, String name) {
        LaneDraft draft = lane.draft();
        LaneDraft changed =
                switch (this) {
                    case PATTERN -> draft.pattern(name);
                    case NORM -> draft.norm(LaneConfig.Norm.valueOf(name.toUpperCase(Locale.ROOT)));
                    case BASE -> draft.base(LaneConfig.Base.valueOf(name.toUpperCase(Locale.ROOT)));
                };
        return changed.config();
    }

    private static List<String> ids(Enum<?>... values) {
        return Stream.of(values).map(Json::id).toList();
    }
}
