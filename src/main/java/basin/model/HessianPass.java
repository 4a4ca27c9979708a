package basin.model;

import basin.kernel.Op;
import basin.kernel.Slot;
import basin.kernel.Vec;

/**
 * Hessian-vector products batch by batch: forward and backward at the point, then both along the direction. The first
 * half is left out where the executor still stands at the same point, as in the steps of a Lanczos run.
 */
final class HessianPass {
    private final Slot.Vectors vectors;
    private final Vec parameters;
    private final Vec buffers;
    private Vec gradient;
    private Vec direction;
    private Executor stands;
    private boolean gradients;
    private long forwards;
    private Intake.Batch batch;
    private Op.Phase phase;
    private double scale;
    private Vec atParameters;
    private Vec atBuffers;

    HessianPass(Slot.Vectors vectors, Vec parameters, Vec buffers) {
        this.vectors = vectors;
        this.parameters = parameters;
        this.buffers = buffers;
    }

    /** Sets the direction of the next products. */
    void along(Vec v) {
        direction = v;
    }

    /** Writes the loaded batch's part of the product, the loss being {@code scale} times the sum over all samples. */
    void run(Executor executor, Op.Phase phase, double scale, Vec product) {
        if (!gradients || !standsAt(executor, phase, scale)) {
            goTo(executor, phase, scale);
        }
        vectors.direction(direction);
        vectors.product(product);
        executor.tangent(scale);
    }

    /** As {@link #run} for the Gauss-Newton part, whose backward pass overwrites the gradients of the point. */
    void runGaussNewton(Executor executor, Op.Phase phase, double scale, Vec product) {
        if (!standsAt(executor, phase, scale)) {
            goTo(executor, phase, scale);
        }
        gradients = false;
        vectors.gradient(gradient);
        vectors.direction(direction);
        executor.gaussNewton(scale);
        product.set(gradient);
    }

    private boolean standsAt(Executor executor, Op.Phase phase, double scale) {
        return executor == stands
                && executor.forwards() == forwards
                && executor.intake().batch().equals(batch)
                && this.phase == phase
                && this.scale == scale
                && parameters.sameBits(atParameters)
                && buffers.sameBits(atBuffers);
    }

    private void goTo(Executor executor, Op.Phase phase, double scale) {
        if (gradient == null) {
            gradient = parameters.like();
            atParameters = parameters.like();
            atBuffers = buffers.like();
        }
        vectors.gradient(gradient);
        executor.forward(phase);
        executor.backwardData(scale);
        gradients = true;
        stands = executor;
        forwards = executor.forwards();
        batch = executor.intake().batch();
        this.phase = phase;
        this.scale = scale;
        atParameters.set(parameters);
        atBuffers.set(buffers);
    }
}
