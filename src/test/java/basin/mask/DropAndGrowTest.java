package basin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.mask.DropAndGrow.Grow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DropAndGrowTest {
    private static final int SEEDS = 200;

    /** Few different magnitudes of both signs, so that ties are everywhere. */
    private static Vec gradient(int d, Rng rng) {
        Vec g = Vec.of(new double[d]);
        for (int i = 0; i < d; i++) {
            g.set(i, rng.nextInt(9) - 4);
        }
        return g;
    }

    /** The ones of {@code mask} without the {@code count} of smallest |g|, the lower index first. */
    private static List<Integer> survivors(Mask mask, Vec g, int count) {
        return IntStream.range(0, mask.length())
                .filter(mask::get)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> Math.abs(g.get(i))).thenComparing(i -> i))
                .skip(count)
                .sorted()
                .toList();
    }

    private static List<Integer> onesOf(Mask mask) {
        return IntStream.range(0, mask.length()).filter(mask::get).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_update_keeps_exactly_k_ones_and_the_right_survivors(Grow grow) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Rng rng = Rng.of(seed, "case");
            int d = 1 + rng.nextInt(60);
            double s = rng.nextInt(4) == 0 ? rng.nextInt(2) : rng.nextDouble();
            double alpha = rng.nextDouble();
            int k = (int) Math.rint((1 - s) * d);
            DropAndGrow rule = new DropAndGrow(d, s, alpha, grow, Rng.of(seed, "growth"));
            assertThat(rule.mask().count()).isEqualTo(k);
            for (int epoch = 0; epoch < 5; epoch++) {
                Mask before = rule.mask();
                Vec g = gradient(d, rng);
                rule.update(g, epoch, 5);
                int exchanged = (int) Math.min(Math.rint(alpha / 2 * (1 + Math.cos(Math.PI * epoch / 5)) * k), d - k);
                assertThat(rule.mask().count()).isEqualTo(k);
                List<Integer> survivors = survivors(before, g, exchanged);
                assertThat(onesOf(rule.mask())).containsAll(survivors);
                if (grow == Grow.PUBLISHED) {
                    assertThat(onesOf(rule.mask()).stream().filter(before::get).toList())
                            .isEqualTo(survivors);
                }
            }
        }
    }

    @Test
    void literal_growth_lets_the_just_dropped_return() {
        long returned = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            DropAndGrow rule = new DropAndGrow(4, 0.5, 1, Grow.LITERAL, Rng.of(seed, "growth"));
            Mask before = rule.mask();
            rule.update(Vec.of(1.0, 2, 3, 4), 0, 1);
            returned += onesOf(rule.mask()).stream().filter(before::get).count();
        }
        assertThat((double) returned / SEEDS)
                .as("of two dropped, each returns in half")
                .isCloseTo(1, within(0.2));
    }

    @Test
    void start_and_growth_are_uniform() {
        int[] starts = new int[10];
        int[] grown = new int[10];
        int runs = 4000;
        for (int seed = 0; seed < runs; seed++) {
            DropAndGrow rule = new DropAndGrow(10, 0.7, 1, Grow.PUBLISHED, Rng.of(seed, "growth"));
            Mask before = rule.mask();
            rule.update(Vec.of(new double[10]), 0, 1);
            for (int i = 0; i < 10; i++) {
                starts[i] += before.get(i) ? 1 : 0;
                grown[i] += rule.mask().get(i) ? 1 : 0;
            }
        }
        // 0.3 of the runs each; five standard deviations of a binomial are 0.036
        assertThat(Arrays.stream(starts).mapToDouble(c -> (double) c / runs).toArray())
                .containsExactly(filled(0.3), within(0.036));
        assertThat(Arrays.stream(grown).mapToDouble(c -> (double) c / runs).toArray())
                .containsExactly(filled(0.3), within(0.036));
    }

    private static double[] filled(double value) {
        double[] x = new double[10];
        Arrays.fill(x, value);
        return x;
    }

    @Test
    void a_new_sparsity_drops_the_smallest_or_grows_at_random() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Rng rng = Rng.of(seed, "case");
            int d = 2 + rng.nextInt(40);
            DropAndGrow rule = new DropAndGrow(d, rng.nextDouble(), 0.5, Grow.PUBLISHED, Rng.of(seed, "growth"));
            Mask before = rule.mask();
            Vec g = gradient(d, rng);
            assertThat(rule.adapt(g)).isFalse();
            assertThat(rule.mask()).isSameAs(before);
            rule.sparsity(rng.nextDouble());
            int k = Mask.ones(rule.sparsity(), d);
            assertThat(rule.adapt(g)).isEqualTo(k != before.count());
            assertThat(rule.mask().count()).isEqualTo(k);
            if (k <= before.count()) {
                assertThat(onesOf(rule.mask())).isEqualTo(survivors(before, g, before.count() - k));
            } else {
                assertThat(onesOf(rule.mask())).containsAll(onesOf(before));
            }
        }
    }

    @Test
    void a_new_drop_rate_acts_at_the_next_update() {
        DropAndGrow rule = new DropAndGrow(100, 0.5, 1, Grow.PUBLISHED, Rng.of(1, "growth"));
        rule.dropRate(0);
        Mask before = rule.mask();
        rule.update(gradient(100, Rng.of(2, "case")), 0, 10);
        assertThat(rule.mask()).isEqualTo(before);
    }

    @Test
    void a_restored_rule_goes_on_with_the_same_bits() {
        DropAndGrow rule = new DropAndGrow(50, 0.4, 0.5, Grow.PUBLISHED, Rng.of(1, "growth"));
        Rng rng = Rng.of(3, "case");
        rule.update(gradient(50, rng), 0, 4);
        DropAndGrow other = new DropAndGrow(50, 0.4, 0.5, Grow.PUBLISHED, Rng.of(99, "growth"));
        other.restore(rule.state());
        for (int epoch = 1; epoch < 4; epoch++) {
            Vec g = gradient(50, rng);
            rule.update(g, epoch, 4);
            other.update(g, epoch, 4);
            assertThat(other.mask()).isEqualTo(rule.mask());
        }
        assertThat(other.state().random()).isEqualTo(rule.state().random());
    }

    @Test
    void settings_out_of_range_are_refused_in_a_sentence() {
        DropAndGrow rule = new DropAndGrow(5, 0.4, 0.5, Grow.PUBLISHED, Rng.of(1, "growth"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.sparsity(1.5))
                .withMessage("The sparsity is 1.5; 0 to 1 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.dropRate(Double.NaN))
                .withMessage("The drop rate is NaN; 0 to 1 is allowed.");
    }
}
