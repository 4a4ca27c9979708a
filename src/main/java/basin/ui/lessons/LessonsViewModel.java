package basin.ui.lessons;

import basin.ui.fx.Bridge;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which lesson and card is open, and what of it was done. It looks at the program's state five times a second. */
public final class LessonsViewModel {
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final List<Lesson> lessons;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper card = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final Set<String> finished = new HashSet<>();

    /** In {@code room}. */
    public LessonsViewModel(Classroom room, Bridge bridge) {
        lessons = Lessons.of(room);
        bridge.every(GLANCE, this::look);
    }

    /** A task that was done once stays done. */
    private void look() {
        if (!open.get() || lesson.get() == null) {
            return;
        }
        now().tasks().stream()
                .filter(t -> !finished.contains(t.id()) && t.done().getAsBoolean())
                .forEach(t -> finished.add(t.id()));
        count();
    }

    private void count() {
        done.set((int) now().tasks().stream().filter(this::isDone).count());
    }

    /** Opens {@code wanted} at its first card; its tasks are to be done anew. */
    void begin(Lesson wanted) {
        wanted.cards().forEach(c -> c.tasks().forEach(t -> finished.remove(t.id())));
        lesson.set(wanted);
        turn(0);
    }

    /** Goes to the card {@code by} after this one; beyond the last the lesson is closed. */
    void move(int by) {
        int to = card.get() + by;
        if (to >= lesson.get().cards().size()) {
            leave();
        } else {
            turn(Math.max(0, to));
        }
    }

    private void turn(int to) {
        card.set(to);
        now().setUp().run();
        count();
    }

    /** Back to the list of lessons. */
    void leave() {
        lesson.set(null);
        card.set(0);
    }

    /** The card that is shown. */
    Lesson.Card now() {
        return lesson.get().cards().get(card.get());
    }

    /** Whether {@code task} was done. */
    boolean isDone(Lesson.Task task) {
        return finished.contains(task.id());
    }

    /** Whether all tasks of {@code one} were done. */
    boolean isDone(Lesson one) {
        return one.cards().stream().flatMap(c -> c.tasks().stream()).allMatch(this::isDone);
    }

    /** Whether the next card may be turned to. */
    boolean mayGoOn() {
        return now().tasks().stream().allMatch(this::isDone);
    }

    /** All lessons. */
    List<Lesson> lessons() {
        return lessons;
    }

    /** Whether the panel of lessons is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The lesson under way; null for the list of all. */
    ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Its card, from 0. */
    ReadOnlyIntegerProperty cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** How many tasks of the card were done. */
    ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
