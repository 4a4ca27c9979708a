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
 * w  = the base step along g'
 * </pre>
 */
public final class SamOn extends TwoPasses {
    /** What is wrong where no layer normalizes, a sentence. */
    public static final String UNSUITED = "SAM-ON perturbs normalization layers, and this network has none;"
            + " choose one with them, such as cnn:16-32-bn or resnet18.";

    /**
     * For vectors like {@code parameters}, which lie as {@code layout} says.
     *
     * @throws IllegalArgumentException in a sentence where no layer normalizes
     */
    public SamOn(Vec parameters, ParameterLayout layout, BaseStep base) {
        super(parameters, base, normalizations(layout), Norm.MASKED);
    }

    /** Whether a network that lies as {@code layout} says has what this perturbs. */
    public static boolean suits(ParameterLayout layout) {
        return layout.parameters().stream().anyMatch(SamOn::normalizes);
    }

    private static boolean normalizes(ParameterLayout.Parameter p) {
        return p.role() == Role.SCALE || p.role() == Role.SHIFT;
    }

    private static Mask normalizations(ParameterLayout layout) {
        byte[] bits = new byte[layout.size()];
        for (ParameterLayout.Parameter p : layout.parameters()) {
            if (normalizes(p)) {
                Arrays.fill(bits, p.offset(), p.offset() + p.length(), (byte) 1);
            }
        }
        if (!suits(layout)) {
            throw new IllegalArgumentException(UNSUITED);
        }
        return Mask.of(bits);
    }
}
