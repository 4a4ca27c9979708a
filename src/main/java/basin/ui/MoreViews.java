package basin.ui;

import basin.ui.base.Tab;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** The views beside the lanes. Each is made when it is shown for the first time, so that the window opens without them. */
final class MoreViews {
    private final Map<Tab, Supplier<View>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, View> made = new EnumMap<>(Tab.class);

    /**
     * A view.
     *
     * @param hide closes what lies over it; whether something did
     */
    record View(Region region, BooleanSupplier hide) {
        /** One that nothing lies over. */
        View(Region region) {
            this(region, () -> false);
        }
    }

    /** Has {@code maker} make the view of {@code tab}. */
    void add(Tab tab, Supplier<View> maker) {
        makers.put(tab, maker);
    }

    /** The view of {@code tab}. */
    Region get(Tab tab) {
        return made.computeIfAbsent(tab, t -> makers.get(t).get()).region();
    }

    /** Closes what lies over one of them; whether something did. */
    boolean hide() {
        return made.values().stream().anyMatch(v -> v.hide().getAsBoolean());
    }
}
