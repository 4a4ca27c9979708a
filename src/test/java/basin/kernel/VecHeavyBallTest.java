package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import basin.data.Rng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VecHeavyBallTest {
    private static Vec random(Precision precision, int length, Rng rng) {
        Vec v = Vec.zeros(precision, length);
        for (int i = 0; i < length; i++) {
            v.set(i, i % 100 == 0 ? -0.0 : rng.nextGaussian());
        }
        return v;
    }

    @ParameterizedTest
    @EnumSource
    void an_update_from_saved_weights_has_the_bits_of_restoring_first(Precision precision) {
        int d = 9001;
        Rng rng = Rng.of(1, "heavy ball");
        Vec saved = random(precision, d, rng);
        Vec velocity = random(precision, d, rng);
        Vec gradient = random(precision, d, rng);
        Vec restored = saved.copy();
        Vec restoredVelocity = velocity.copy();
        restored.heavyBall(restored, restoredVelocity, gradient, 0.9, 5e-4, 0.03);
        Vec perturbed = random(precision, d, rng);
        Vec before = saved.copy();

        perturbed.heavyBall(saved, velocity, gradient, 0.9, 5e-4, 0.03);

        assertThat(perturbed.sameBits(restored)).isTrue();
        assertThat(velocity.sameBits(restoredVelocity)).isTrue();
        assertThat(saved.sameBits(before)).isTrue();
    }
}
