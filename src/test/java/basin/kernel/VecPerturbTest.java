package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VecPerturbTest {
    @ParameterizedTest
    @EnumSource
    void one_pass_saves_moves_and_measures(Precision precision) {
        int d = 9001;
        Rng rng = Rng.of(1, "perturb");
        Vec w = Vec.zeros(precision, d);
        Vec x = Vec.zeros(precision, d);
        byte[] mask = new byte[d];
        for (int i = 0; i < d; i++) {
            w.set(i, i == 0 ? -0.0 : rng.nextGaussian());
            x.set(i, rng.nextGaussian());
            mask[i] = (byte) rng.nextInt(2);
        }
        Vec before = w.copy();
        Vec moved = w.copy();
        moved.addMasked(0.5, x, mask);
        Vec saved = w.like();

        double squares = w.perturb(0.5, x, mask, saved);

        assertThat(saved.toDoubles()).isEqualTo(before.toDoubles());
        assertThat(w.toDoubles()).containsExactly(moved.toDoubles());
        double expected = 0;
        for (int i = 0; i < d; i++) {
            expected += mask[i] * x.get(i) * x.get(i);
        }
        assertThat(squares).isCloseTo(expected, within(1e-9 * expected));
    }
}
