package basin.landscape;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;

/**
 * Directions of a loss surface through the weights w, made comparable between networks by the norms of w's own filters
 * (Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018). Two of them are not orthogonalized: show
 * their {@link #cosine}.
 */
public final class Directions {
    /** The purpose of the random stream that directions are drawn from. */
    public static final String PURPOSE = "directions";

    /** Keeps the scale of an empty slice defined. */
    private static final double EPSILON = 1e-10;

    private Directions() {}

    /** What is scaled to the norm of its counterpart in w. */
    public enum Normalization {
        /** Each slice along a weight's first axis: a convolution's filter, the row of one output. */
        FILTER,
        /** Each weight as a whole. */
        LAYER,
        /**
         * Nothing in particular: the direction as a whole, biases, scales and shifts too, has length 1, so that
         * coordinates are distances in the space of all parameters, like SAM's radius. Left as long as it is drawn, its
         * length would be the root of d, where losses of deep networks are not finite any more.
         */
        NONE
    }

    /** A direction like {@code w} of standard normal numbers; the same stream gives the same one to every network. */
    public static Vec raw(Vec w, Rng rng) {
        Vec direction = w.like();
        for (int i = 0; i < direction.length(); i++) {
            direction.set(i, rng.nextGaussian());
        }
        return direction;
    }

    /**
     * A copy of {@code raw} with {@code d *= ||w||/(||d|| + 1e-10)} slice by slice, where bias, scale and shift are 0; or
     * of length 1 for {@link Normalization#NONE}.
     */
    public static Vec normalized(Vec raw, Vec w, ParameterLayout layout, Normalization mode) {
        Vec direction = raw.copy();
        if (mode == Normalization.NONE) {
            direction.scale(1 / (direction.norm() + EPSILON));
            return direction;
        }
        for (Parameter p : layout.parameters()) {
            if (p.role() != Role.WEIGHT) {
                direction.slice(p.offset(), p.length()).fill(0);
            } else {
                int slices = mode == Normalization.FILTER ? p.filters() : 1;
                int length = p.length() / slices;
                for (int i = 0; i < slices; i++) {
                    fit(direction.slice(p.offset() + i * length, length), w.slice(p.offset() + i * length, length));
                }
            }
        }
        return direction;
    }

    private static void fit(Vec direction, Vec w) {
        direction.scale(w.norm() / (direction.norm() + EPSILON));
    }

    /** The cosine of the angle between {@code a} and {@code b}; NaN where one of them is 0. */
    public static double cosine(Vec a, Vec b) {
        return a.dot(b) / (a.norm() * b.norm());
    }
}
