package basin.optim;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.model.Objective;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that moves the w of an {@link Objective}. It holds its memory and work vectors for one w; used by one thread.
 *
 * <p>Legal order of calls: the constructor; when a run goes on, {@link #memory} and the rule's state are set to the
 * stored ones; {@link #learningRate} (and {@link #rho} where {@link #perturbs}) at least once before the first step and
 * then between any two; {@link #step} with moments of rising {@link Moment#step}, of which the first of all starts an
 * epoch. The objective's samples may change between steps and must not during one.
 */
public interface Optimizer {
    /**
     * Moves w of {@code f} by one step. When it returns, or throws, no perturbation is left in w.
     *
     * @param at where in the run this step is
     */
    StepReport step(Objective f, Moment at);

    /** Sets the learning rate of the next steps, 0 or more. */
    void learningRate(double rate);

    /** Sets the radius of the perturbation in the next steps, 0 or more; 0 is plain SGD, bit for bit. */
    default void rho(double rho) {}

    /** Whether rho acts. */
    default boolean perturbs() {
        return false;
    }

    /** The coordinates perturbed in the last step. */
    Mask mask();

    /** How the mask is chosen; empty where it is fixed. */
    default Optional<MaskRule> rule() {
        return Optional.empty();
    }

    /** The vectors themselves that go from step to step, by name: copied for a checkpoint, written to on going on. */
    Map<String, Vec> memory();

    /** Floating-point operations of a step over SGD's as the paper's tables give them; nothing is measured here. */
    double theoreticalCost();
}
