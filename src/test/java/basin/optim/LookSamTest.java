package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Quadratic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every weight after every step of LookSAM, against its paper's formulas, with the angle, over plain arrays. */
class LookSamTest {
    private static final double[] EIGENVALUES = {9, 4, 2, 1, 0.5, 0.1};
    private static final int SIZE = EIGENVALUES.length;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 0.01;
    private static final double RATE = 0.03;
    private static final double RHO = 0.4;
    private static final double ALPHA = 0.7;
    private static final int EVERY = 3;
    private static final int STEPS = 13;

    private static Moment at(int step) {
        return new Moment(step / 5, 3, step % 5, step);
    }

    private static LookSam optimizer(Quadratic f, int every) {
        LookSam optimizer = new LookSam(f.parameters(), new HeavyBall(f.parameters(), MOMENTUM, DECAY), every, ALPHA);
        optimizer.learningRate(RATE);
        optimizer.rho(RHO);
        return optimizer;
    }

    private static double norm(double[] x) {
        return Vec.of(x).norm();
    }

    private static double[] sum(double[] x, double a, double[] y) {
        double[] sum = x.clone();
        for (int i = 0; i < SIZE; i++) {
            sum[i] += a * y[i];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void follows_the_paper(Precision precision, double tolerance) {
        Quadratic f = Quadratic.of(precision, 3, EIGENVALUES);
        LookSam optimizer = optimizer(f, EVERY);
        double[] w = f.parameters().toDoubles();
        double[] velocity = new double[SIZE];
        double[] kept = new double[SIZE];
        for (int step = 0; step < STEPS; step++) {
            StepReport report = optimizer.step(f, at(step));
            double[] g = f.gradientAt(w);
            double[] used;
            if (step % EVERY == 0) {
                used = f.gradientAt(sum(w, RHO / (norm(g) + 1e-7), g));
                double cosine = Vec.of(g).dot(Vec.of(used)) / (norm(g) * norm(used));
                kept = sum(used, -norm(used) * cosine / norm(g), g);
                assertThat(report.perturbationRatio()).isCloseTo(1, within(1e-5));
            } else {
                used = sum(g, ALPHA * norm(g) / norm(kept), kept);
                assertThat(report.perturbedLoss()).isNaN();
            }
            for (int i = 0; i < SIZE; i++) {
                velocity[i] = MOMENTUM * velocity[i] + (used[i] + DECAY * w[i]);
                w[i] -= RATE * velocity[i];
            }
            assertThat(f.parameters().toDoubles()).containsExactly(w, within(tolerance));
            assertThat(optimizer.memory().get(LookSam.KEPT).toDoubles()).containsExactly(kept, within(tolerance));
        }
        assertThat(f.gradients()).isEqualTo(STEPS + (STEPS + EVERY - 1) / EVERY);
        assertThat(optimizer.theoreticalCost()).isCloseTo(4.0 / 3, within(1e-12));
    }

    @Test
    void looking_every_time_is_sam_bit_for_bit() {
        Quadratic f = Quadratic.of(Precision.FLOAT, 3, EIGENVALUES);
        Quadratic g = Quadratic.of(Precision.FLOAT, 3, EIGENVALUES);
        Sam sam = new Sam(g.parameters(), MOMENTUM, DECAY);
        sam.learningRate(RATE);
        sam.rho(RHO);
        LookSam look = optimizer(f, 1);
        for (int step = 0; step < STEPS; step++) {
            look.step(f, at(step));
            sam.step(g, at(step));
        }
        assertThat(f.parameters().toDoubles()).isEqualTo(g.parameters().toDoubles());
    }

    /** Rho comes between two looks: nothing is kept yet. */
    @Test
    void without_what_it_kept_it_follows_the_gradient() {
        Quadratic f = Quadratic.of(Precision.FLOAT, 3, EIGENVALUES);
        Quadratic g = Quadratic.of(Precision.FLOAT, 3, EIGENVALUES);
        Sgd sgd = new Sgd(g.parameters(), MOMENTUM, DECAY);
        sgd.learningRate(RATE);
        LookSam look = optimizer(f, EVERY);
        for (int step = 0; step < EVERY; step++) {
            look.rho(step == 0 ? 0 : RHO);
            look.step(f, at(step));
            sgd.step(g, at(step));
        }
        assertThat(f.parameters().toDoubles()).isEqualTo(g.parameters().toDoubles());
    }

    @Test
    void wrong_settings_are_refused() {
        Quadratic f = Quadratic.of(Precision.FLOAT, 3, EIGENVALUES);
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer(f, 0)).withMessageContaining("k is 0");
    }
}
