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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AdamW alone against PyTorch's weights, and below every optimizer against the formulas over plain arrays. */
class AdamWTest {
    private static final double[] EIGENVALUES = {9, 4, 2, 1, 0.5, 0.1};
    private static final int SIZE = EIGENVALUES.length;
    private static final double DECAY = 0.1;
    private static final double RATE = 0.02;
    private static final double RHO = 0.3;
    private static final int STEPS = 12;
    private static final ParameterLayout NORMALIZED = new ParameterLayout(List.of(
            new Parameter("a.weight", Role.WEIGHT, 0, List.of(4)),
            new Parameter("b.weight", Role.SCALE, 4, List.of(2))));

    private static JsonNode reference() throws IOException {
        try (InputStream in = AdamWTest.class.getResourceAsStream("/reference/adamw.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** The gradients are those of src/test/python/adamw.py. */
    @ParameterizedTest
    @CsvSource({"DOUBLE,1e-12", "FLOAT,1e-5"})
    void weights_of_pytorch(Precision precision, double tolerance) throws IOException {
        JsonNode reference = reference();
        Vec w = Vec.zeros(precision, SIZE);
        Vec g = w.like();
        for (int i = 0; i < SIZE; i++) {
            w.set(i, Math.cos(i));
        }
        AdamW step = new AdamW(w, reference.get("decay").asDouble());
        JsonNode rows = reference.get("weights");
        for (int t = 0; t < rows.size(); t++) {
            for (int i = 1; i < SIZE; i++) {
                g.set(i, (i + 1) * w.get(i) + Math.sin(i * i + t));
            }
            step.move(w, w, g, 0.1 / (t + 1), new Moment(0, 1, t, t));
            for (int i = 0; i < SIZE; i++) {
                assertThat(w.get(i)).isCloseTo(rows.get(t).get(i).asDouble(), within(tolerance));
            }
        }
    }

    private interface Made {
        Optimizer of(Quadratic f, BaseStep base);
    }

    private static double[] moved(double[] w, double[] e) {
        double[] sum = w.clone();
        for (int i = 0; i < SIZE; i++) {
            sum[i] += e[i];
        }
        return sum;
    }

    /** e at w by the formulas of SGD, SAM, SSAM and SAM-ON: m g over the norm of g, or of m g. */
    private static double[] climb(double[] g, byte[] mask, double rho, boolean masked) {
        double[] e = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            e[i] = mask[i] * g[i];
        }
        double length = Vec.of(masked ? e : g).norm() + 1e-7;
        for (int i = 0; i < SIZE; i++) {
            e[i] *= rho / length;
        }
        return e;
    }

    private static void follow(Made made, double rho, boolean masked) {
        Quadratic f = Quadratic.of(Precision.DOUBLE, 3, EIGENVALUES);
        Optimizer optimizer = made.of(f, new AdamW(f.parameters(), DECAY));
        optimizer.learningRate(RATE);
        optimizer.rho(rho);
        double[] w = f.parameters().toDoubles();
        double[] m = new double[SIZE];
        double[] v = new double[SIZE];
        for (int step = 0; step < STEPS; step++) {
            optimizer.step(f, new Moment(step / 3, STEPS / 3, step % 3, step));
            double[] e = climb(f.gradientAt(w), optimizer.mask().toBytes(), rho, masked);
            double[] g = f.gradientAt(moved(w, e));
            for (int i = 0; i < SIZE; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double mean = m[i] / (1 - Math.pow(0.9, step + 1));
                double square = v[i] / (1 - Math.pow(0.999, step + 1));
                w[i] = w[i] - RATE * DECAY * w[i] - RATE * mean / (Math.sqrt(square) + 1e-8);
            }
            assertThat(f.parameters().toDoubles()).containsExactly(w, within(1e-12));
        }
        assertThat(optimizer.memory().get(AdamW.FIRST).toDoubles()).containsExactly(m, within(1e-12));
        assertThat(optimizer.memory().get(AdamW.SECOND).toDoubles()).containsExactly(v, within(1e-12));
    }

    @Test
    void below_every_optimizer() {
        follow((f, base) -> new Sgd(f.parameters(), base), 0, false);
        follow((f, base) -> new Sam(f.parameters(), base), RHO, false);
        follow((f, base) -> new Ssam(f.parameters(), base, rule(), MaskEvery.epochs(1), Norm.FULL), RHO, false);
        follow((f, base) -> new Ssam(f.parameters(), base, rule(), MaskEvery.epochs(1), Norm.MASKED), RHO, true);
        follow((f, base) -> new SamOn(f.parameters(), NORMALIZED, base), RHO, true);
    }

    private static DropAndGrow rule() {
        return new DropAndGrow(SIZE, 0.5, 0.9, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "growth"));
    }

    @Test
    void a_decay_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdamW(Vec.of(1.0), -1))
                .withMessage("The weight decay is -1.0; 0 or more is allowed.");
    }
}
