package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.model.ParameterLayout;
import basin.model.ParameterLayout.Parameter;
import basin.model.ParameterLayout.Role;
import basin.model.Quadratic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every weight after every step of the optimizers beside SAM, against their papers' formulas over plain arrays. */
class VariantsTest {
    private static final double[] EIGENVALUES = {9, 4, 2, 1, 0.5, 0.1};
    private static final int SIZE = EIGENVALUES.length;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 0.01;
    private static final double RATE = 0.03;
    private static final double RHO = 0.4;
    private static final int STEPS = 12;

    /** The fifth and sixth coordinates normalize. */
    private static final ParameterLayout NORMALIZED = new ParameterLayout(List.of(
            new Parameter("a.weight", Role.WEIGHT, 0, List.of(4)),
            new Parameter("b.weight", Role.SCALE, 4, List.of(1)),
            new Parameter("b.bias", Role.SHIFT, 5, List.of(1))));

    /** e at w, where the gradient is g. */
    private interface Climb {
        double[] of(double[] w, double[] g, byte[] mask);
    }

    private static BaseStep heavyBall(Quadratic f) {
        return new HeavyBall(f.parameters(), MOMENTUM, DECAY);
    }

    private static double norm(double[] x) {
        return Vec.of(x).norm();
    }

    private static void follow(Quadratic f, Optimizer optimizer, Climb climb, double tolerance) {
        double[] w = f.parameters().toDoubles();
        double[] velocity = new double[SIZE];
        optimizer.learningRate(RATE);
        optimizer.rho(RHO);
        for (int step = 0; step < STEPS; step++) {
            StepReport report = optimizer.step(f, new Moment(step / 3, STEPS / 3, step % 3, step));
            double[] e = climb.of(w, f.gradientAt(w), optimizer.mask().toBytes());
            double[] moved = w.clone();
            for (int i = 0; i < SIZE; i++) {
                moved[i] += e[i];
            }
            double[] second = f.gradientAt(moved);
            for (int i = 0; i < SIZE; i++) {
                velocity[i] = MOMENTUM * velocity[i] + (second[i] + DECAY * w[i]);
                w[i] -= RATE * velocity[i];
            }
            assertThat(f.parameters().toDoubles()).containsExactly(w, within(tolerance));
            assertThat(report.perturbedLoss()).isCloseTo(f.lossAt(moved), within(tolerance));
            assertThat(report.perturbationRatio()).isCloseTo(norm(e) / RHO, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void adaptiveSam(Precision precision, double tolerance) {
        Quadratic f = Quadratic.of(precision, 3, EIGENVALUES);
        follow(
                f,
                new Asam(f.parameters(), heavyBall(f)),
                (w, g, mask) -> {
                    double[] scaled = new double[SIZE];
                    for (int i = 0; i < SIZE; i++) {
                        scaled[i] = (Math.abs(w[i]) + 0.01) * g[i];
                    }
                    double[] e = new double[SIZE];
                    for (int i = 0; i < SIZE; i++) {
                        e[i] = RHO * (Math.abs(w[i]) + 0.01) * scaled[i] / (norm(scaled) + 1e-7);
                    }
                    return e;
                },
                tolerance);
    }

    /** Over the masked gradient's norm. */
    private static double[] masked(double[] g, byte[] mask) {
        double[] kept = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            kept[i] = mask[i] * g[i];
        }
        double length = norm(kept);
        for (int i = 0; i < SIZE; i++) {
            kept[i] *= RHO / (length + 1e-7);
        }
        return kept;
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void samOnNormalizations(Precision precision, double tolerance) {
        Quadratic f = Quadratic.of(precision, 3, EIGENVALUES);
        SamOn optimizer = new SamOn(f.parameters(), NORMALIZED, heavyBall(f));
        assertThat(optimizer.mask().toBytes()).containsExactly(0, 0, 0, 0, 1, 1);
        follow(f, optimizer, (w, g, mask) -> masked(g, mask), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void sparseSamOverTheMaskedNorm(Precision precision, double tolerance) {
        Quadratic f = Quadratic.of(precision, 3, EIGENVALUES);
        DropAndGrow rule = new DropAndGrow(SIZE, 0.5, 0.9, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "growth"));
        follow(
                f,
                new Ssam(f.parameters(), heavyBall(f), rule, MaskEvery.epochs(1), Norm.MASKED),
                (w, g, mask) -> masked(g, mask),
                tolerance);
    }

    @Test
    void samOnNeedsNormalizations() {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 3, EIGENVALUES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SamOn(f.parameters(), f.layout(), heavyBall(f)))
                .withMessageContaining("this network has none");
    }
}
