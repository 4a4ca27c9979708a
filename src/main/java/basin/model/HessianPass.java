package basin.model;

import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Vec;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Hessian-vector products batch by batch: forward and backward at the point, then both along the direction. The first
 * half is left out where an executor still stands at the same point, as in the steps of a Lanczos run.
 */
final class HessianPass {
    private final Slot.Vectors vectors;
    private final Vec parameters;
    private final Vec buffers;
    private final Map<Executor, Stand> stands = new WeakHashMap<>();
    private Vec gradient;
    private Vec direction;
    private Vec atParameters;
    private Vec atBuffers;
    private int point;

    HessianPass(Slot.Vectors vectors, Vec parameters, Vec buffers) {
        this.vectors = vectors;
        this.parameters = parameters;
        this.buffers = buffers;
    }

    /**
     * Where an executor's tensors come from.
     *
     * @param point the number of the weights and statistics
     * @param forwards the executor's passes until then: more of them have overwritten the tensors
     * @param gradients whether the tensors' gradients are still those of the loss
     */
    private record Stand(
            int point, Intake.Batch batch, Op.Phase phase, double scale, long forwards, boolean gradients) {
        Stand withoutGradients() {
            return new Stand(point, batch, phase, scale, forwards, false);
        }

        /** Whether both have the same tensors. */
        boolean at(Stand other) {
            return withoutGradients().equals(other.withoutGradients());
        }
    }

    /** Sets the direction of the next products, and looks where the weights are. */
    void along(Vec v) {
        direction = v;
        if (gradient == null) {
            gradient = parameters.like();
            atParameters = parameters.like();
            atBuffers = buffers.like();
        } else if (parameters.sameBits(atParameters) && buffers.sameBits(atBuffers)) {
            return;
        }
        point++;
        atParameters.set(parameters);
        atBuffers.set(buffers);
    }

    /** Whether {@code executor} has the activations of a batch at the weights as they are now. */
    boolean standsHere(Executor executor) {
        Stand stand = stands.get(executor);
        return stand != null && stand.point() == point && stand.forwards() == executor.forwards();
    }

    /** Writes the loaded batch's part of the product, the loss being {@code scale} times the sum over all samples. */
    void run(Executor executor, Op.Phase phase, double scale, Vec product) {
        Stand stand = stand(executor, phase, scale);
        if (!stand.gradients()) {
            goTo(executor, stand);
        }
        vectors.direction(direction);
        vectors.product(product);
        executor.tangent(scale);
    }

    /** As {@link #run} for the Gauss-Newton part, whose backward pass overwrites the gradients of the point. */
    void runGaussNewton(Executor executor, Op.Phase phase, double scale, Vec product) {
        Stand stand = stand(executor, phase, scale);
        if (!stands.containsKey(executor)) {
            goTo(executor, stand);
        }
        stands.put(executor, stands.get(executor).withoutGradients());
        vectors.gradient(gradient);
        vectors.direction(direction);
        executor.gaussNewton(scale);
        product.set(gradient);
    }

    /** Where {@code executor} stands; one that stands elsewhere is forgotten. */
    private Stand stand(Executor executor, Op.Phase phase, double scale) {
        Stand wanted = new Stand(point, executor.intake().batch(), phase, scale, executor.forwards(), false);
        Stand found = stands.get(executor);
        if (found != null && found.at(wanted)) {
            return found;
        }
        stands.remove(executor);
        return wanted;
    }

    private void goTo(Executor executor, Stand wanted) {
        vectors.gradient(gradient);
        executor.forward(wanted.phase());
        executor.backwardData(wanted.scale());
        stands.put(
                executor,
                new Stand(wanted.point(), wanted.batch(), wanted.phase(), wanted.scale(), executor.forwards(), true));
    }
}
