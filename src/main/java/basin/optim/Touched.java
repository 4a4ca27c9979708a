package basin.optim;

import basin.mask.Mask;
import basin.model.ParameterLayout;
import basin.model.TensorSet;

/** The tensors that a mask perturbs, found again only when the mask is another one. */
final class Touched {
    private Mask mask;
    private TensorSet tensors;

    /** Those of {@code layout} that {@code by} has a one in. */
    @SuppressWarnings("ReferenceEquality")
    TensorSet tensors(Mask by, ParameterLayout layout) {
        // equal masks have the same tensors, but comparing them takes a pass over d bytes
        if (mask != by) {
            tensors = TensorSet.of(layout, p -> by.touches(p.offset(), p.offset() + p.length()));
            mask = by;
        }
        return tensors;
    }
}
