package basin.ui.base;

import basin.train.LaneConfig;

/** What lanes are called on the screen. */
public final class LaneNames {
    private LaneNames() {}

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
