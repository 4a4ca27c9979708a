package basin.model;

import basin.kernel.Vec;

/**
 * A function f of one flat vector w: all that optimizers, landscapes and spectra know. Used by one thread at a time.
 */
public interface Objective {
    /** What the coordinates of w are. */
    ParameterLayout layout();

    /** The vector w itself: writing to it moves the point. */
    Vec parameters();

    /** f(w). */
    double loss();

    /** f(w), with {@code gradient} set to its gradient: the first pass of a step. */
    double gradient(Vec gradient);

    /**
     * f(w), with {@code gradient} set to its gradient, at weights moved by a perturbation: the second pass of a step,
     * which leaves running statistics alone unless a setting says otherwise.
     */
    default double perturbedGradient(Vec gradient) {
        return gradient(gradient);
    }

    /** As {@link #gradient(Vec)} where those of {@code wanted} alone are asked for: the others' places may hold anything finite. */
    default double gradient(Vec gradient, TensorSet wanted) {
        return gradient(gradient);
    }

    /** As {@link #perturbedGradient(Vec)} where since the gradient before none but the tensors {@code moved} have moved. */
    default double perturbedGradient(Vec gradient, TensorSet moved) {
        return perturbedGradient(gradient);
    }

    /** Sets {@code product} to H v, exactly, where H is the Hessian of f at w. */
    void hessianVector(Vec v, Vec product);
}
