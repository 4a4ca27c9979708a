package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Role;
import java.util.Arrays;

/**
 * SAM on the normalization layers only (SAM-ON; Mueller, Vlaar, Rolnick and Hein, NeurIPS 2023): m is 1 at the scales and
 * shifts of normalizations, 0 elsewhere.
 *
 * <pre>
 * g  = grad f_B(w)
 * e  = rho * m * g / (||m * g||_2 + 1e-7)
 * g' = grad f_B(w + e)                    dense
 * v  = momentum * v + (g' + weight_decay * w)
 * w  = w - lr * v
 * </pre>
 */
public final class SamOn extends TwoPasses {
    /**
     * For vectors like {@code parameters}, which lie as {@code layout} says.
     *
     * @throws IllegalArgumentException in a sentence where no layer normalizes
     */
    public SamOn(Vec parameters, ParameterLayout layout, double momentum, double weightDecay) {
        super(parameters, momentum, weightDecay, normalizations(layout), Norm.MASKED);
    }

    private static Mask normalizations(ParameterLayout layout) {
        byte[] bits = new byte[layout.size()];
        for (ParameterLayout.Parameter p : layout.parameters()) {
            if (p.role() == Role.SCALE || p.role() == Role.SHIFT) {
                Arrays.fill(bits, p.offset(), p.offset() + p.length(), (byte) 1);
            }
        }
        Mask mask = Mask.of(bits);
        if (mask.count() == 0) {
            throw new IllegalArgumentException("SAM-ON perturbs normalization layers, and this network has none;"
                    + " choose one with them, such as cnn:16-32-bn or resnet18.");
        }
        return mask;
    }
}
