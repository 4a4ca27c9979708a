package basin.model;

import basin.model.ParameterLayout.Parameter;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Some of a layout's parameter tensors. Immutable. */
public final class TensorSet {
    private final BitSet places;

    private TensorSet(BitSet places) {
        this.places = places;
    }

    /** Every tensor of {@code layout}. */
    public static TensorSet all(ParameterLayout layout) {
        return of(layout, p -> true);
    }

    /** Those tensors of {@code layout} that {@code wanted} takes. */
    public static TensorSet of(ParameterLayout layout, Predicate<Parameter> wanted) {
        List<Parameter> parameters = layout.parameters();
        BitSet places = new BitSet(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            places.set(i, wanted.test(parameters.get(i)));
        }
        return new TensorSet(places);
    }

    /** Whether it has the tensor at {@code place} in the layout's list. */
    public boolean has(int place) {
        return places.get(place);
    }

    /** How many tensors it has. */
    public int size() {
        return places.cardinality();
    }
}
