package basin.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.MaskRule;
import basin.model.Quadratic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every weight after every step, against the formulas written out over plain arrays. */
class TrajectoryTest {
    private static final double[] EIGENVALUES = {9, 4, 2, 1, 0.5, 0.1};
    private static final double MOMENTUM = 0.9;
    private static final double DECAY = 0.01;
    private static final int STEPS = 12;

    private final double[] velocity = new double[EIGENVALUES.length];

    private static Quadratic quadratic(Precision precision) {
        return Quadratic.of(precision, 3, EIGENVALUES);
    }

    private static Moment at(int step) {
        return new Moment(step / 3, STEPS / 3, step % 3, step);
    }

    private static double norm(double[] x) {
        double squares = 0;
        for (double v : x) {
            squares += v * v;
        }
        return Math.sqrt(squares);
    }

    /** One step from {@code w} by method.md's formulas; {@code mask} is null for SGD. */
    private double[] next(Quadratic f, double[] w, double lr, double rho, byte[] mask) {
        double[] g = f.gradientAt(w);
        double[] moved = w.clone();
        for (int i = 0; mask != null && i < w.length; i++) {
            moved[i] += mask[i] * rho * g[i] / (norm(g) + 1e-7);
        }
        double[] second = f.gradientAt(moved);
        double[] result = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            velocity[i] = MOMENTUM * velocity[i] + (second[i] + DECAY * w[i]);
            result[i] = w[i] - lr * velocity[i];
        }
        return result;
    }

    private void follow(Quadratic f, Optimizer optimizer, boolean perturbed, double tolerance) {
        double[] w = f.parameters().toDoubles();
        for (int step = 0; step < STEPS; step++) {
            double lr = 0.05 / (1 + step);
            double rho = 0.1 * (1 + step);
            optimizer.learningRate(lr);
            optimizer.rho(rho);
            StepReport report = optimizer.step(f, at(step));
            byte[] mask = perturbed ? optimizer.mask().toBytes() : null;
            double[] g = f.gradientAt(w);
            assertThat(report.loss()).isCloseTo(f.lossAt(w), within(tolerance));
            assertThat(report.gradientNorm()).isCloseTo(norm(g), within(tolerance));
            double[] masked = new double[w.length];
            for (int i = 0; perturbed && i < w.length; i++) {
                masked[i] = mask[i] * g[i];
            }
            assertThat(report.perturbationRatio()).isCloseTo(norm(masked) / (norm(g) + 1e-7), within(tolerance));
            assertThat(report.moved()).isTrue();
            w = next(f, w, lr, rho, mask);
            assertThat(f.parameters().toDoubles()).containsExactly(w, within(tolerance));
        }
        assertThat(optimizer.memory().get(HeavyBall.MOMENTUM).toDoubles()).containsExactly(velocity, within(tolerance));
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void sgd(Precision precision, double tolerance) {
        Quadratic f = quadratic(precision);
        follow(f, new Sgd(f.parameters(), MOMENTUM, DECAY), false, tolerance);
        assertThat(f.gradients()).isEqualTo(STEPS);
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void sam(Precision precision, double tolerance) {
        Quadratic f = quadratic(precision);
        follow(f, new Sam(f.parameters(), MOMENTUM, DECAY), true, tolerance);
        assertThat(f.gradients()).isEqualTo(2 * STEPS);
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void ssam_f(Precision precision, double tolerance) {
        Quadratic f = quadratic(precision);
        follow(f, new Ssam(f.parameters(), MOMENTUM, DECAY, fisherRule(f), MaskEvery.epochs(2)), true, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-4"})
    void ssam_d(Precision precision, double tolerance) {
        Quadratic f = quadratic(precision);
        follow(f, new Ssam(f.parameters(), MOMENTUM, DECAY, dropAndGrow(f), MaskEvery.epochs(1)), true, tolerance);
    }

    @ParameterizedTest
    @EnumSource
    void without_rho_every_optimizer_gives_the_bits_of_sgd(Precision precision) {
        double[] sgd = withoutRho(precision, f -> new Sgd(f.parameters(), MOMENTUM, DECAY));
        assertThat(withoutRho(precision, f -> new Sam(f.parameters(), MOMENTUM, DECAY)))
                .isEqualTo(sgd);
        assertThat(withoutRho(precision, f -> new Ssam(f.parameters(), MOMENTUM, DECAY, fisherRule(f), EACH_EPOCH)))
                .isEqualTo(sgd);
        assertThat(withoutRho(precision, f -> new Ssam(f.parameters(), MOMENTUM, DECAY, dropAndGrow(f), EACH_EPOCH)))
                .isEqualTo(sgd);
    }

    private static final MaskEvery EACH_EPOCH = MaskEvery.epochs(1);

    private interface Maker {
        Optimizer make(Quadratic f);
    }

    private static double[] withoutRho(Precision precision, Maker maker) {
        Quadratic f = quadratic(precision);
        Optimizer optimizer = maker.make(f);
        optimizer.rho(0);
        optimizer.learningRate(0.05);
        for (int step = 0; step < STEPS; step++) {
            StepReport report = optimizer.step(f, at(step));
            assertThat(report.perturbedLoss()).isNaN();
            assertThat(report.perturbationRatio()).isZero();
        }
        return f.parameters().toDoubles();
    }

    @Test
    void a_mask_of_all_is_sam_bit_for_bit() {
        Quadratic f = quadratic(Precision.FLOAT);
        Quadratic g = quadratic(Precision.FLOAT);
        Optimizer sam = new Sam(f.parameters(), MOMENTUM, DECAY);
        MaskRule rule = new DropAndGrow(6, 0, 0.5, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "growth"));
        Optimizer ssam = new Ssam(g.parameters(), MOMENTUM, DECAY, rule, MaskEvery.epochs(1));
        for (int step = 0; step < STEPS; step++) {
            for (Optimizer o : new Optimizer[] {sam, ssam}) {
                o.learningRate(0.05);
                o.rho(0.2);
            }
            sam.step(f, at(step));
            ssam.step(g, at(step));
        }
        assertThat(g.parameters().toDoubles()).isEqualTo(f.parameters().toDoubles());
    }

    @Test
    void restored_momentum_and_mask_go_on_with_the_same_bits() {
        Quadratic f = quadratic(Precision.FLOAT);
        Optimizer one = new Ssam(f.parameters(), MOMENTUM, DECAY, dropAndGrow(f), MaskEvery.epochs(1));
        run(one, f, 0, 5);
        Quadratic g = quadratic(Precision.FLOAT);
        g.parameters().set(f.parameters());
        Optimizer other = new Ssam(g.parameters(), MOMENTUM, DECAY, dropAndGrow(g), MaskEvery.epochs(1));
        other.memory().get(HeavyBall.MOMENTUM).set(one.memory().get(HeavyBall.MOMENTUM));
        other.rule().orElseThrow().restore(one.rule().orElseThrow().state());
        run(one, f, 5, STEPS);
        run(other, g, 5, STEPS);
        assertThat(g.parameters().toDoubles()).isEqualTo(f.parameters().toDoubles());
        assertThat(other.mask()).isEqualTo(one.mask());
    }

    private static void run(Optimizer optimizer, Quadratic f, int from, int to) {
        optimizer.learningRate(0.05);
        optimizer.rho(0.2);
        for (int step = from; step < to; step++) {
            optimizer.step(f, at(step));
        }
    }

    private static DropAndGrow dropAndGrow(Quadratic f) {
        return new DropAndGrow(f.parameters().length(), 0.5, 0.9, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "growth"));
    }

    /** F falls along the coordinates and turns round with the epoch. */
    private static FisherRule fisherRule(Quadratic f) {
        return new FisherRule(f.parameters(), 0.5, new FisherSource() {
            @Override
            public void fisher(Vec fisher, int epoch) {
                for (int i = 0; i < fisher.length(); i++) {
                    fisher.set(i, (i + 2 * epoch) % fisher.length());
                }
            }

            @Override
            public String random() {
                return "";
            }

            @Override
            public void restore(String random) {}
        });
    }
}
