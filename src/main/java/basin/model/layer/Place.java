package basin.model.layer;

import basin.kernel.Kernels;
import basin.kernel.Slot;
import basin.kernel.Tensor;
import basin.kernel.Vec;
import java.util.List;

/**
 * Where a layer is to be placed.
 *
 * @param kernels that compute it
 * @param in what it reads
 * @param slots its parameters, in the order of {@link LayerSpec#parameters}
 * @param buffers its buffers, in the order of {@link LayerSpec#buffers}
 * @param momentum the share of a batch in the running statistics
 */
public record Place(Kernels kernels, List<Tensor> in, List<Slot> slots, List<Vec> buffers, double momentum) {
    /** Copies the lists. */
    public Place {
        in = List.copyOf(in);
        slots = List.copyOf(slots);
        buffers = List.copyOf(buffers);
    }

    Tensor input() {
        return in.get(0);
    }

    Slot slot(int i) {
        return i < slots.size() ? slots.get(i) : null;
    }
}
