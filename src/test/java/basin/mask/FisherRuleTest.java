package basin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import basin.kernel.Vec;
import org.junit.jupiter.api.Test;

class FisherRuleTest {
    private static final Vec GRADIENT = Vec.of(new double[5]);

    /** Gives the same F at every call and counts the calls. */
    private static final class Fixed implements FisherSource {
        private final double[] fisher;
        private int calls;

        Fixed(double... fisher) {
            this.fisher = fisher;
        }

        @Override
        public void fisher(Vec into, int epoch) {
            calls++;
            into.put(0, fisher);
        }

        @Override
        public String random() {
            return "at " + calls;
        }

        @Override
        public void restore(String random) {
            calls = Integer.parseInt(random.substring(3));
        }
    }

    @Test
    void the_mask_is_the_k_largest_with_ties_to_the_lower_index() {
        FisherRule rule = new FisherRule(GRADIENT, 0.4, new Fixed(1, 3, 2, 2, 2));
        rule.update(GRADIENT, 0, 1);
        assertThat(rule.mask().toBytes()).containsExactly(0, 1, 1, 1, 0);
    }

    @Test
    void a_new_sparsity_is_met_from_the_stored_values() {
        Fixed source = new Fixed(1, 3, 2, 2, 2);
        FisherRule rule = new FisherRule(GRADIENT, 0.4, source);
        rule.update(GRADIENT, 0, 1);
        assertThat(rule.adapt(GRADIENT)).isFalse();
        rule.sparsity(0.8);
        assertThat(rule.mask().count()).as("until the next step").isEqualTo(3);
        assertThat(rule.adapt(GRADIENT)).isTrue();
        assertThat(rule.mask().toBytes()).containsExactly(0, 1, 0, 0, 0);
        rule.sparsity(0);
        rule.adapt(GRADIENT);
        assertThat(rule.mask()).isEqualTo(Mask.all(5));
        assertThat(source.calls).isEqualTo(1);
    }

    @Test
    void a_restored_rule_adapts_from_the_stored_values() {
        FisherRule rule = new FisherRule(GRADIENT, 0.4, new Fixed(1, 3, 2, 2, 2));
        rule.update(GRADIENT, 0, 1);
        Fixed source = new Fixed();
        FisherRule other = new FisherRule(GRADIENT, 0.8, source);
        other.restore(rule.state());
        assertThat(other.mask()).isEqualTo(rule.mask());
        assertThat(other.adapt(GRADIENT)).isTrue();
        assertThat(other.mask().toBytes()).containsExactly(0, 1, 0, 0, 0);
        assertThat(source.random()).isEqualTo("at 1");
    }

    @Test
    void the_state_is_a_copy_and_may_be_taken_before_the_first_update() {
        FisherRule rule = new FisherRule(GRADIENT, 0.4, new Fixed(1, 3, 2, 2, 2));
        assertThat(rule.state().fisher()).isNull();
        assertThatIllegalStateException().isThrownBy(() -> rule.adapt(GRADIENT));
        FisherRule other = new FisherRule(GRADIENT, 0.4, new Fixed());
        other.restore(rule.state());
        assertThatIllegalStateException().isThrownBy(() -> other.adapt(GRADIENT));
        rule.update(GRADIENT, 0, 1);
        rule.state().fisher().fill(9);
        assertThat(rule.state().fisher().get(0)).isEqualTo(1);
    }

    @Test
    void k_rounds_half_to_even() {
        assertThat(Mask.ones(0.5, 5)).isEqualTo(2);
        assertThat(Mask.ones(0.5, 7)).isEqualTo(4);
        assertThat(Mask.ones(0, 7)).isEqualTo(7);
        assertThat(Mask.ones(1, 7)).isZero();
    }
}
