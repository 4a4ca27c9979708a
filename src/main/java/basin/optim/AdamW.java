package basin.optim;

import basin.kernel.Vec;
import java.util.Map;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019), as torch.optim.AdamW; t counts the run's steps
 * from 1:
 *
 * <pre>
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * w = w - lr * weight_decay * w - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 *
 * Under SAM and its kin g is g', so that the moments are those of the perturbed gradients. Computed in double, stored in
 * the vectors' precision.
 */
public final class AdamW implements BaseStep {
    /** How much of m stays. */
    public static final double BETA1 = 0.9;
    /** How much of v stays. */
    public static final double BETA2 = 0.999;
    /** Keeps the step finite where v is zero. */
    public static final double EPSILON = 1e-8;
    /** The name of m. */
    public static final String FIRST = "moment1";
    /** The name of v. */
    public static final String SECOND = "moment2";

    private final Vec first;
    private final Vec second;
    private final double weightDecay;

    /** For vectors like {@code parameters}; {@code weightDecay} is 0 or more. */
    public AdamW(Vec parameters, double weightDecay) {
        first = parameters.like();
        second = parameters.like();
        this.weightDecay = BaseStep.checkDecay(weightDecay);
    }

    @Override
    public void move(Vec w, Vec from, Vec gradient, double learningRate, Moment at) {
        double t = at.step() + 1.0;
        double rate = learningRate / (1 - Math.pow(BETA1, t));
        double scale = Math.sqrt(1 - Math.pow(BETA2, t));
        double kept = 1 - learningRate * weightDecay;
        w.adam(from, first, second, gradient, new Vec.Adam(BETA1, BETA2, kept, rate, scale, EPSILON));
    }

    @Override
    public Map<String, Vec> memory() {
        return Map.of(FIRST, first, SECOND, second);
    }
}
