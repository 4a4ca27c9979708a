package basin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.PlaneLosses;
import basin.model.Network;
import basin.model.Networks;
import basin.train.LaneCheckpoint.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planes of real small networks against the same by their parts. */
class PlaneMeasurementTest {
    private static final RunConfig PLAIN = config("moons", "mlp:8-6-tanh");
    private static final RunConfig NORMALIZED = config("shapes", "cnn:3-bn");

    private static RunConfig config(String data, String network) {
        return Small.run()
                .draft()
                .data(data)
                .network(network)
                .precision(Precision.DOUBLE)
                .measure(Small.measure(0))
                .config();
    }

    private static Network network(RunConfig run) {
        return Networks.create(Experiments.spec(run), run.precision(), run.seed(), 1);
    }

    /** The first weights moved by {@code size} standard normal numbers, as lane {@code lane} after {@code step} steps. */
    private static LaneCheckpoint moved(RunConfig run, int lane, int step, double size) {
        try (Network n = network(run)) {
            n.parameters().add(size, Directions.raw(n.parameters(), Rng.of(lane, "moved " + step)));
            n.use(samples(run, 64), Network.Mode.INFERENCE);
            n.estimateStatistics(samples(run, 64));
            return checkpoint(n, lane, step);
        }
    }

    private static LaneCheckpoint checkpoint(Network n, int lane, int step) {
        List<Stored> tensors = new ArrayList<>(Tensors.named("", n.layout(), n.parameters()));
        tensors.addAll(Tensors.named("", n.bufferLayout(), n.buffers()));
        return new LaneCheckpoint(lane, step, step / 4, Double.NaN, tensors, Map.of());
    }

    private static Samples samples(RunConfig run, int count) {
        Dataset data = Datasets.open(run.data(), Path.of(""), run.labelNoise(), run.seed());
        int[] first = IntStream.range(0, count).toArray();
        return MeasuredSamples.of(run, data.training()).pick(first);
    }

    private static Vec weights(Network n, LaneCheckpoint at) {
        Vec w = n.parameters().like();
        Tensors.restore(at, "", n.layout(), w);
        return w;
    }

    private static PlaneView whole(PlaneTask task) {
        return task.run(Optional.empty(), PlaneTask.Listener.NONE);
    }

    /** Goes on until {@code stop} places are known; within the next one it gives up. */
    private static final class Stop implements PlaneTask.Listener {
        private final int stop;
        private int done;

        Stop(int stop) {
            this.stop = stop;
        }

        @Override
        public boolean goesOn() {
            return done < stop;
        }

        @Override
        public void reached(int now, int total, Supplier<PlaneView> soFar) {
            assertThat(soFar.get().losses().done()).isEqualTo(now);
            done = now;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_random_plane_is_the_loss_at_each_place_under_stored_statistics(PlaneView.Scaling scaling) {
        LaneCheckpoint at = moved(NORMALIZED, 1, 8, 0.05);
        try (PlaneMeasurement planes = new PlaneMeasurement(NORMALIZED);
                Network n = network(NORMALIZED)) {
            PlaneView found = whole(planes.random(at, PlaneSizes.around(5, 3, 0.5), scaling));
            Vec w = weights(n, at);
            Tensors.restore(at, "", n.bufferLayout(), n.buffers());
            n.use(samples(NORMALIZED, 64), Network.Mode.INFERENCE);
            Rng rng = Rng.of(NORMALIZED.seed(), Directions.PURPOSE);
            Directions.Normalization mode = Directions.Normalization.valueOf(scaling.name());
            Vec d1 = Directions.normalized(Directions.raw(w, rng), w, n.layout(), mode);
            Vec d2 = Directions.normalized(Directions.raw(w, rng), w, n.layout(), mode);
            PlaneLosses l = found.losses();
            for (int j = 0; j < 3; j++) {
                for (int i = 0; i < 5; i++) {
                    n.parameters().set(w);
                    n.parameters().add(l.columns()[i], d1);
                    n.parameters().add(l.rows()[j], d2);
                    assertThat(l.at(i, j)).isCloseTo(n.loss(), within(1e-12)).isFinite();
                }
            }
            assertThat(found.statistics()).isZero();
            assertThat(found.cosine()).isCloseTo(Directions.cosine(d1, d2), within(1e-12));
            assertThat(found.lane()).isEqualTo(1);
            assertThat(found.step()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 34})
    void a_cancelled_plane_that_goes_on_has_the_bits_of_one_that_was_not(int stop) {
        RunConfig run = NORMALIZED.draft().precision(Precision.FLOAT).config();
        LaneCheckpoint at = moved(run, 0, 4, 0.05);
        PlaneSizes sizes = PlaneSizes.around(7, 5, 1);
        PlaneView expected;
        PlaneView part;
        try (PlaneMeasurement planes = new PlaneMeasurement(run)) {
            expected = whole(planes.random(at, sizes, PlaneView.Scaling.FILTER));
            part = planes.random(at, sizes, PlaneView.Scaling.FILTER).run(Optional.empty(), new Stop(stop));
        }
        assertThat(part.losses().done()).isEqualTo(stop);
        try (PlaneMeasurement planes = new PlaneMeasurement(run)) {
            whole(planes.random(moved(run, 2, 4, 0.3), sizes, PlaneView.Scaling.LAYER));
            PlaneTask rest = planes.random(at, sizes, PlaneView.Scaling.FILTER);
            assertThat(rest.none().identity()).isEqualTo(part.identity());
            assertThat(rest.run(Optional.of(part), PlaneTask.Listener.NONE)).isEqualTo(expected);
        }
    }

    @Test
    void what_is_of_another_plane_is_not_gone_on_with() {
        LaneCheckpoint at = moved(PLAIN, 0, 4, 0.1);
        PlaneSizes sizes = PlaneSizes.around(4, 1, 1);
        try (PlaneMeasurement planes = new PlaneMeasurement(PLAIN)) {
            PlaneView one = whole(planes.random(at, sizes, PlaneView.Scaling.FILTER));
            PlaneTask two = planes.random(moved(PLAIN, 0, 4, 0.2), sizes, PlaneView.Scaling.FILTER);
            assertThat(two.none().identity()).isNotEqualTo(one.identity());
            assertThat(two.run(Optional.of(one), PlaneTask.Listener.NONE).losses())
                    .isNotEqualTo(one.losses());
        }
    }

    @Test
    void a_line_joins_both_networks_and_estimates_statistics_at_each_place() {
        LaneCheckpoint from = moved(NORMALIZED, 0, 4, 0.1);
        LaneCheckpoint to = moved(NORMALIZED, 3, 12, 0.1);
        PlaneSizes sizes = new PlaneSizes(9, 1, -0.5, 1.5, 0, 0);
        try (PlaneMeasurement planes = new PlaneMeasurement(NORMALIZED);
                Network n = network(NORMALIZED)) {
            PlaneView found = whole(planes.line(from, to, NORMALIZED, "the other", sizes));
            assertThat(found.statistics()).isEqualTo(64);
            assertThat(found.other()).isEqualTo("the other");
            Vec a = weights(n, from);
            Vec b = weights(n, to);
            n.use(samples(NORMALIZED, 64), Network.Mode.INFERENCE);
            for (int i = 0; i < 9; i++) {
                double alpha = -0.5 + 0.25 * i;
                n.parameters().fill(0);
                n.parameters().add(1 - alpha, a);
                n.parameters().add(alpha, b);
                n.estimateStatistics(samples(NORMALIZED, 64));
                assertThat(found.losses().at(i, 0)).isCloseTo(n.loss(), within(1e-10));
            }
        }
    }

    @Test
    void what_was_measured_before_changes_nothing() {
        LaneCheckpoint from = moved(NORMALIZED, 0, 4, 0.1);
        LaneCheckpoint to = moved(NORMALIZED, 3, 12, 0.1);
        PlaneSizes sizes = PlaneSizes.around(3, 1, 1);
        List<PlaneView> first = new ArrayList<>();
        List<PlaneView> second = new ArrayList<>();
        try (PlaneMeasurement planes = new PlaneMeasurement(NORMALIZED)) {
            first.add(whole(planes.line(from, to, NORMALIZED, "", sizes)));
            first.add(whole(planes.random(from, sizes, PlaneView.Scaling.NONE)));
        }
        try (PlaneMeasurement planes = new PlaneMeasurement(NORMALIZED)) {
            whole(planes.line(to, from, NORMALIZED, "", sizes));
            second.add(0, whole(planes.random(from, sizes, PlaneView.Scaling.NONE)));
            second.add(0, whole(planes.line(from, to, NORMALIZED, "", sizes)));
        }
        assertThat(second).isEqualTo(first);
    }

    @Test
    void a_trajectory_lies_on_its_plane_where_it_was() {
        List<List<Snapshot>> lanes = new ArrayList<>();
        for (int lane = 0; lane < 2; lane++) {
            List<Snapshot> snapshots = new ArrayList<>();
            for (int step = 4; step <= 12; step += 4) {
                LaneCheckpoint c = moved(NORMALIZED, lane, step, 0.02 * step);
                snapshots.add(new Snapshot(lane, step, () -> c));
            }
            lanes.add(snapshots);
        }
        try (PlaneMeasurement planes = new PlaneMeasurement(NORMALIZED)) {
            double nan = Double.NaN;
            PlaneView found = whole(planes.trajectory(lanes, new PlaneSizes(6, 5, nan, nan, nan, nan)));
            assertThat(found.lane()).isEqualTo(-1);
            assertThat(found.statistics()).isEqualTo(64);
            assertThat(found.paths()).hasSize(2);
            assertThat(found.explained()[0]).isBetween(found.explained()[1], 1.0);
            double[] columns = found.losses().columns();
            for (PlaneView.Path p : found.paths()) {
                assertThat(p.steps()).containsExactly(0, 4, 8, 12);
                for (double a : p.a()) {
                    assertThat(a).isBetween(columns[0], columns[5]);
                }
            }
            double first = found.paths().get(0).a()[0];
            assertThat(first).isNotNegative().isEqualTo(found.paths().get(1).a()[0]);
            double ends = found.paths().stream().mapToDouble(p -> p.a()[3]).sum();
            assertThat(ends).as("the origin is the mean of the last weights").isCloseTo(0, within(1e-10));
            assertThat(found.losses().values()).doesNotContain(nan);
        }
    }

    @Test
    void weights_that_are_not_numbers_and_other_shapes_are_refused_in_a_sentence() {
        LaneCheckpoint bad = moved(PLAIN, 0, 4, Double.NaN);
        LaneCheckpoint good = moved(PLAIN, 0, 4, 0.1);
        PlaneSizes sizes = new PlaneSizes(3, 1, 0, 1, 0, 0);
        RunConfig other = config("moons", "mlp:8-5-tanh");
        RunConfig relu = config("moons", "mlp:8-6-relu");
        try (PlaneMeasurement planes = new PlaneMeasurement(PLAIN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planes.random(bad, sizes, PlaneView.Scaling.FILTER))
                    .withMessageContaining("not finite");
            for (RunConfig wrong : List.of(other, relu)) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> planes.line(good, moved(wrong, 0, 4, 0.1), wrong, "", sizes))
                        .withMessageContaining("different shape");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> planes.line(good, good, PLAIN, "", sizes))
                    .withMessageContaining("same weights");
        }
    }

    @Test
    void sizes_that_are_no_plane_are_refused_in_a_sentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlaneSizes.around(51, 51, 0))
                .withMessage("The first direction's range is 0 to 0; it must end above where it begins.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlaneSizes.around(1, 5, 1))
                .withMessage("The surface has 1 columns; it must have 2 to 1,001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaneSizes(5, 5, -1, 1, 2, Double.NaN))
                .withMessageContaining("second direction");
        double[] a = {3, -1};
        PlaneSizes over = new PlaneSizes(3, 3, Double.NaN, Double.NaN, -1, 1).over(a, a);
        assertThat(Arrays.asList(over.left(), over.right(), over.bottom(), over.top()))
                .containsExactly(-1 - 0.2 * 4, 3 + 0.2 * 4, -1.0, 1.0);
    }
}
