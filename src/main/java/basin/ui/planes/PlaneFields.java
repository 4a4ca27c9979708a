package basin.ui.planes;

import basin.train.PlaneView;
import basin.ui.run.PlaneWish;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the fields that say which plane is to be measured. */
final class PlaneFields {
    private static final String DEFAULT_SIZE = "51 × 51";
    private static final String DEFAULT_PLACES = "101";

    private final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.PLANE);
    private final ObjectProperty<Integer> lane = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> end = new SimpleObjectProperty<>(1);
    private final ObjectProperty<Optional<Path>> other = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty size = new SimpleStringProperty(DEFAULT_SIZE);
    private final StringProperty places = new SimpleStringProperty(DEFAULT_PLACES);
    private final StringProperty span = new SimpleStringProperty("1");
    private final StringProperty samples = new SimpleStringProperty("");
    private final ObjectProperty<PlaneView.Scaling> scaling = new SimpleObjectProperty<>(PlaneView.Scaling.FILTER);

    PlaneFields() {
        lane.addListener((o, before, now) -> apart(end, before, now));
        end.addListener((o, before, now) -> apart(lane, before, now));
    }

    /** A line within a run joins two lanes: where one end is chosen for both, the other takes its place. */
    private void apart(ObjectProperty<Integer> opposite, int before, int now) {
        if (other.get().isEmpty() && opposite.get() == now) {
            opposite.set(before);
        }
    }

    /** What they ask for; an {@link IllegalArgumentException} with a sentence where one is wrong. */
    PlaneWish wish() {
        return new Form(
                        shape.get(),
                        lane.get(),
                        new PlaneWish.End(other.get(), end.get()),
                        shape.get().line() ? places.get() : size.get(),
                        span.get(),
                        scaling.get(),
                        samples.get())
                .wish();
    }

    /** As at the start of a run of {@code lanes} lanes that measures over {@code count} samples. */
    void begin(int lanes, int count) {
        samples.set(Integer.toString(count));
        lane.set(0);
        end.set(Math.min(1, lanes - 1));
    }

    /** Lines end in this run of {@code lanes} lanes again, at another lane than they start at. */
    void endHere(int lanes) {
        other.set(Optional.empty());
        end.set((lane.get() + 1) % lanes);
    }

    ObjectProperty<Shape> shapeProperty() {
        return shape;
    }

    /** The lane whose weights it passes through. */
    ObjectProperty<Integer> laneProperty() {
        return lane;
    }

    /** The lane that a line ends at. */
    ObjectProperty<Integer> endProperty() {
        return end;
    }

    /** The other run that lines end in; empty for this one. */
    ObjectProperty<Optional<Path>> otherProperty() {
        return other;
    }

    /** Columns x rows of a plane. */
    StringProperty sizeProperty() {
        return size;
    }

    /** Places of a line. */
    StringProperty placesProperty() {
        return places;
    }

    /** Half the range of random directions. */
    StringProperty spanProperty() {
        return span;
    }

    /** Samples of each loss. */
    StringProperty samplesProperty() {
        return samples;
    }

    /** How random directions are scaled. */
    ObjectProperty<PlaneView.Scaling> scalingProperty() {
        return scaling;
    }
}
