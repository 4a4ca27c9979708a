package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.mask.MaskState;
import basin.model.Objective;
import basin.model.ParameterLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step does at its edges: order, restoring, zero and not finite gradients, settings. */
class StepRulesTest {
    private static final Moment START = new Moment(0, 10, 0, 0);

    private final List<String> calls = new ArrayList<>();

    /** Losses and gradients as told; notes every pass. */
    private class Told implements Objective {
        final Vec w = Vec.of(1f, -0f, 1e-20f);
        private final float[] gradient;
        private final double loss;
        private final double perturbedLoss;

        Told(double loss, double perturbedLoss, float... gradient) {
            this.loss = loss;
            this.perturbedLoss = perturbedLoss;
            this.gradient = gradient;
        }

        @Override
        public ParameterLayout layout() {
            return ParameterLayout.flat("w", w.length());
        }

        @Override
        public Vec parameters() {
            return w;
        }

        @Override
        public double loss() {
            return loss;
        }

        @Override
        public double gradient(Vec into) {
            calls.add("gradient");
            into.put(0, gradient);
            return loss;
        }

        @Override
        public double perturbedGradient(Vec into) {
            calls.add("perturbed at " + w.get(0) + " " + w.get(1));
            if (perturbedLoss < 0) {
                throw new IllegalStateException("the second pass failed");
            }
            into.put(0, gradient);
            return perturbedLoss;
        }

        @Override
        public void hessianVector(Vec v, Vec product) {
            throw new UnsupportedOperationException();
        }
    }

    /** Perturbs the coordinates whose gradient is positive; notes every call. */
    private final class Positive implements MaskRule {
        private Mask mask = Mask.none(3);

        @Override
        public Mask mask() {
            return mask;
        }

        @Override
        public void sparsity(double sparsity) {}

        @Override
        public double sparsity() {
            return 0.25;
        }

        @Override
        public void update(Vec gradient, int epoch, int epochs) {
            calls.add("update " + epoch + " of " + epochs);
            byte[] bits = new byte[3];
            for (int i = 0; i < 3; i++) {
                bits[i] = (byte) (gradient.get(i) > 0 ? 1 : 0);
            }
            mask = Mask.of(bits);
        }

        @Override
        public boolean adapt(Vec gradient) {
            calls.add("adapt");
            return false;
        }

        @Override
        public MaskState state() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(MaskState state) {
            throw new UnsupportedOperationException();
        }
    }

    private static <T extends Optimizer> T ready(T optimizer) {
        optimizer.learningRate(0.5);
        optimizer.rho(2);
        return optimizer;
    }

    private Ssam ssam(Objective f, MaskEvery every) {
        return ready(new Ssam(f.parameters(), 0, 0, new Positive(), every));
    }

    @Test
    void the_new_mask_already_holds_for_the_perturbation_of_its_own_step() {
        Told f = new Told(1, 2, 0, 3, -4);
        StepReport report = ssam(f, MaskEvery.epochs(1)).step(f, START);
        float moved = (float) (2 / (5 + 1e-7)) * 3;
        assertThat(calls).containsExactly("gradient", "update 0 of 10", "perturbed at 1.0 " + (double) moved);
        assertThat(report.maskChanged()).isTrue();
        assertThat(report.perturbedLoss()).isEqualTo(2);
        assertThat(report.perturbationRatio()).isEqualTo(3 / (5 + 1e-7));
    }

    @Test
    void masks_are_due_in_the_first_batch_of_every_so_many_epochs_or_iterations() {
        assertThat(due(MaskEvery.epochs(2))).containsExactly(0, 6);
        assertThat(due(new MaskEvery(5, MaskEvery.Unit.ITERATIONS))).containsExactly(0, 5, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskEvery.epochs(0))
                .withMessage("A mask's period is 0; 1 or more is allowed.");
    }

    private List<Integer> due(MaskEvery every) {
        Told f = new Told(1, 2, 0, 3, -4);
        Ssam ssam = ssam(f, every);
        List<Integer> due = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            if (ssam.step(f, new Moment(step / 3, 10, step % 3, step)).maskChanged()) {
                due.add(step);
            }
        }
        return due;
    }

    @Test
    void a_failing_second_pass_leaves_the_very_bits() {
        Told f = new Told(1, -1, 3, 4, 0);
        double[] before = f.w.toDoubles();
        Sam sam = ready(new Sam(f.w, 0.9, 0.1));
        assertThatThrownBy(() -> sam.step(f, START)).hasMessage("the second pass failed");
        assertThat(f.w.toDoubles()).isEqualTo(before);
    }

    @Test
    void the_update_starts_from_the_very_bits() {
        Told f = new Told(1, 2, 3, 4, 0);
        double[] before = f.w.toDoubles();
        Sam sam = ready(new Sam(f.w, 0, 0));
        sam.rho(1e9);
        sam.learningRate(0);
        sam.step(f, START);
        assertThat(f.w.get(0)).isEqualTo(before[0]);
        assertThat(f.w.get(2)).isEqualTo(before[2]);
    }

    @Test
    void a_zero_gradient_perturbs_nothing() {
        Told f = new Told(1, 1, 0, 0, 0);
        StepReport report = ready(new Sam(f.w, 0, 0)).step(f, START);
        assertThat(calls).containsExactly("gradient", "perturbed at 1.0 0.0");
        assertThat(report.perturbationRatio()).isZero();
        assertThat(report.moved()).isTrue();
    }

    @Test
    void what_is_not_finite_moves_nothing() {
        for (Told f : List.of(
                new Told(Double.NaN, 1, 1, 2, 3),
                new Told(1, Double.POSITIVE_INFINITY, 1, 2, 3),
                new Told(1, 1, 1, Float.NaN, 3))) {
            for (Optimizer o : List.of(new Sam(f.w, 0.9, 0), ssam(f, MaskEvery.epochs(1)))) {
                double[] before = f.w.toDoubles();
                assertThat(ready(o).step(f, START).moved()).isFalse();
                assertThat(f.w.toDoubles()).isEqualTo(before);
                assertThat(o.memory().get(HeavyBall.MOMENTUM).norm()).isZero();
            }
        }
        Told f = new Told(Double.NaN, 1, 1, 2, 3);
        double[] before = f.w.toDoubles();
        assertThat(ready(new Sgd(f.w, 0.9, 0)).step(f, START).moved()).isFalse();
        assertThat(f.w.toDoubles()).isEqualTo(before);
    }

    @Test
    void a_second_gradient_that_is_not_finite_moves_nothing() {
        Told f = new Told(1, 1, 1, 2, 3) {
            @Override
            public double perturbedGradient(Vec into) {
                into.fill(Double.POSITIVE_INFINITY);
                return 1;
            }
        };
        for (Optimizer o : List.of(new Sam(f.w, 0.9, 0), ssam(f, MaskEvery.epochs(1)))) {
            double[] before = f.w.toDoubles();
            assertThat(ready(o).step(f, START).moved()).isFalse();
            assertThat(f.w.toDoubles()).isEqualTo(before);
            assertThat(o.memory().get(HeavyBall.MOMENTUM).norm()).isZero();
        }
    }

    @Test
    void settings_are_checked_and_asked_for() {
        Told f = new Told(1, 2, 3, 4, 0);
        Sam sam = new Sam(f.w, 0, 0);
        assertThatIllegalStateException().isThrownBy(() -> sam.step(f, START));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sam.rho(-1))
                .withMessage("Rho is -1.0; 0 or more is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sam.learningRate(Double.NaN))
                .withMessage("The learning rate is NaN; 0 or more is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(f.w, 1, 0))
                .withMessage("The momentum is 1.0; 0 to below 1 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sgd(f.w, 0, -1))
                .withMessage("The weight decay is -1.0; 0 or more is allowed.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Moment(10, 10, 0, 0));
        assertThatIllegalStateException().isThrownBy(() -> new Sgd(f.w, 0, 0).step(f, START));
    }

    @Test
    void theoretical_costs_follow_the_papers_column() {
        Told f = new Told(1, 2, 3, 4, 0);
        assertThat(new Sgd(f.w, 0, 0).theoreticalCost()).isEqualTo(1);
        assertThat(new Sam(f.w, 0, 0).theoreticalCost()).isEqualTo(2);
        DropAndGrow rule = new DropAndGrow(3, 0.5, 0.5, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "growth"));
        Ssam ssam = new Ssam(f.w, 0, 0, rule, MaskEvery.epochs(1));
        assertThat(ssam.theoreticalCost()).isEqualTo(1.2935 + 0.71 * 0.5);
    }
}
