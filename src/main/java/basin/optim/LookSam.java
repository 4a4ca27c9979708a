package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.model.Objective;
import java.util.HashMap;
import java.util.Map;

/**
 * LookSAM (Liu, Mai, Chen, Hsieh and You, CVPR 2022, algorithm 1): a step of SAM every k-th time, from which the part of g'
 * that is orthogonal to g is kept; the steps between follow g turned by that part, in one pass each:
 *
 * <pre>
 * g   = grad f_B(w)
 * t mod k = 0:  e   = rho * g / (||g||_2 + 1e-7)
 *               g'  = grad f_B(w + e)
 *               g_v = g' - (g . g' / ||g||^2) g        that is g' - ||g'|| cos(theta) g / ||g||
 * else:         g'  = g + alpha * (||g|| / ||g_v||) * g_v
 * w   = the base step along g'
 * </pre>
 *
 * Where g_v is zero, as before the first step of SAM, g' is g. {@code rho = 0} turns nothing and is the base step.
 */
public final class LookSam extends Perturbing {
    /** The name of g_v in {@link #memory}. */
    public static final String KEPT = "orthogonal";

    private final Mask mask;
    private final Vec kept;
    private final int every;
    private final double alpha;

    /** For vectors like {@code parameters}; {@code every} (k) is 1 or more, {@code alpha} 0 or more. */
    public LookSam(Vec parameters, BaseStep base, int every, double alpha) {
        super(parameters, base);
        if (every < 1 || !(alpha >= 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException(
                    "LookSAM's k is " + every + " and its alpha " + alpha + "; 1 or more and 0 or more are allowed.");
        }
        mask = Mask.all(parameters.length());
        kept = parameters.like();
        this.every = every;
        this.alpha = alpha;
    }

    @Override
    public StepReport step(Objective f, Moment at) {
        double loss = first(f);
        double norm = gradient.norm();
        boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
        Perturbation.Found found = Perturbation.Found.none(f.parameters());
        if (finite && perturbation.acts()) {
            if (at.step() % every == 0) {
                found = look(f, norm);
                finite = found.finite();
            } else {
                turn(norm);
            }
        }
        if (finite) {
            move(f.parameters(), found.from(), at);
        }
        return new StepReport(loss, norm, found.ratio(), found.loss(), false, finite);
    }

    /** Replaces g, of norm {@code norm}, by g' and keeps what is orthogonal to g. */
    private Perturbation.Found look(Objective f, double norm) {
        kept.set(gradient);
        Perturbation.Found found = perturbation.along(f, mask, kept, norm, gradient);
        if (found.finite()) {
            kept.scale(norm > 0 ? -kept.dot(gradient) / (norm * norm) : 0);
            kept.add(1, gradient);
        }
        return found;
    }

    private void turn(double norm) {
        double length = kept.norm();
        if (length > 0) {
            gradient.add(alpha * norm / length, kept);
        }
    }

    @Override
    public Map<String, Vec> memory() {
        Map<String, Vec> all = new HashMap<>(super.memory());
        all.put(KEPT, kept);
        return all;
    }

    @Override
    public Mask mask() {
        return mask;
    }

    @Override
    public double theoreticalCost() {
        return theoreticalCost(every);
    }

    /** {@link #theoreticalCost()} for k = {@code every}, for results that outlived their optimizer. */
    public static double theoreticalCost(int every) {
        return 1 + 1.0 / every;
    }
}
