package basin.ui.sidebar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Settings as they were, to go back to and on again. What changes while something is held, as a slider under the mouse or a
 * field that is typed in, is one step.
 */
final class SettingsHistory {
    private static final int MOST = 500;

    private final List<SettingsState> states = new ArrayList<>();
    private final ReadOnlyStringWrapper back = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper on = new ReadOnlyStringWrapper("");
    private int at;
    private int floor;
    private boolean held;
    /** Whether the step of what is held is there. */
    private boolean begun;

    /** Begins with {@code first}, before which there is nothing. */
    SettingsHistory(SettingsState first) {
        states.add(first);
    }

    /** Takes {@code now} for a step, where it is one; what was undone before is forgotten. */
    void record(SettingsState now) {
        if (now.equals(states.get(at))) {
            return;
        }
        states.subList(at + 1, states.size()).clear();
        if (begun) {
            states.remove(at--);
        }
        if (!now.equals(states.get(at))) {
            states.add(now);
            at++;
        }
        begun = held;
        if (states.size() > MOST) {
            states.remove(0);
            at--;
            floor = Math.max(0, floor - 1);
        }
        tell();
    }

    /** Whether something is held from now on. */
    void hold(boolean now) {
        held = now;
        begun = false;
    }

    /** Nothing before this moment is gone back to until {@link #open}, since a run is under way. */
    void close() {
        states.subList(at + 1, states.size()).clear();
        floor = at;
        begun = false;
        tell();
    }

    /** All steps may be gone back again. */
    void open() {
        floor = 0;
        tell();
    }

    /** The state before the last step; empty where there is none. */
    Optional<SettingsState> undo() {
        return go(at - 1);
    }

    /** The state after the step that was undone last; empty where there is none. */
    Optional<SettingsState> redo() {
        return go(at + 1);
    }

    private Optional<SettingsState> go(int to) {
        begun = false;
        if (to < floor || to >= states.size()) {
            return Optional.empty();
        }
        at = to;
        tell();
        return Optional.of(states.get(at));
    }

    private void tell() {
        back.set(at > floor ? states.get(at).difference(states.get(at - 1)) : "");
        on.set(at + 1 < states.size() ? states.get(at).difference(states.get(at + 1)) : "");
    }

    /** The key of the words for what {@link #undo} takes back; empty where it does nothing. */
    ReadOnlyStringProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /** The key of the words for what {@link #redo} does again; empty where it does nothing. */
    ReadOnlyStringProperty onProperty() {
        return on.getReadOnlyProperty();
    }
}
