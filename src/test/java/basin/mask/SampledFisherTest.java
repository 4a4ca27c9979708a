package basin.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Vec;
import basin.model.Network;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which samples, on which network, after what. */
class SampledFisherTest {
    private final List<String> calls = new ArrayList<>();
    private final List<List<Integer>> drawn = new ArrayList<>();

    /** Ten samples whose labels are their indices. */
    private record Ten() implements Samples {
        @Override
        public int size() {
            return 10;
        }

        @Override
        public Shape shape() {
            return Shape.vector(1);
        }

        @Override
        public int classes() {
            return 10;
        }

        @Override
        public int label(int i) {
            return i;
        }

        @Override
        public void read(int i, Vec into, int offset) {
            into.set(offset, i);
        }
    }

    private Network network(String name, int buffers) {
        return (Network) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Network.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("buffers")) {
                        return Vec.of(new double[buffers]);
                    }
                    calls.add(name + method.getName());
                    if (arguments != null && arguments[0] instanceof Samples samples) {
                        drawn.add(IntStream.range(0, samples.size())
                                .mapToObj(samples::label)
                                .toList());
                    }
                    return method.getName().equals("copy") ? network("copy.", buffers) : null;
                });
    }

    private SampledFisher source(int buffers, int count) {
        return new SampledFisher(network("", buffers), new Ten(), count, Rng.of(5, "fisher"));
    }

    @Test
    void samples_are_drawn_anew_without_replacement() {
        SampledFisher source = source(0, 9);
        source.fisher(Vec.of(0.0), 1);
        source.fisher(Vec.of(0.0), 2);
        assertThat(calls).containsExactly("fisher", "fisher");
        assertThat(drawn.get(0)).hasSize(9).doesNotHaveDuplicates();
        assertThat(drawn.get(1)).hasSize(9).doesNotHaveDuplicates().isNotEqualTo(drawn.get(0));
    }

    @Test
    void more_than_there_are_means_all_of_them() {
        source(0, 11).fisher(Vec.of(0.0), 1);
        assertThat(drawn.get(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void in_epoch_0_a_copy_estimates_its_statistics_from_the_same_samples_first() {
        source(2, 4).fisher(Vec.of(0.0), 0);
        assertThat(calls).containsExactly("copy", "copy.estimateStatistics", "copy.fisher", "copy.close");
        assertThat(drawn.get(0)).isEqualTo(drawn.get(1));
        calls.clear();
        source(2, 4).fisher(Vec.of(0.0), 1);
        source(0, 4).fisher(Vec.of(0.0), 0);
        assertThat(calls).containsExactly("fisher", "fisher");
    }

    @Test
    void a_restored_source_draws_the_same_samples() {
        SampledFisher source = source(0, 4);
        source.fisher(Vec.of(0.0), 1);
        SampledFisher other = source(0, 4);
        other.restore(source.random());
        source.fisher(Vec.of(0.0), 2);
        other.fisher(Vec.of(0.0), 2);
        assertThat(drawn.get(2)).isEqualTo(drawn.get(1));
    }

    @Test
    void no_samples_at_all_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source(0, 0))
                .withMessage("The Fisher samples are 0; 1 or more are allowed.");
    }
}
