package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.landscape.Directions;
import basin.landscape.LossGrid;
import basin.landscape.LossPlane;
import basin.landscape.PlaneLosses;
import basin.landscape.PlaneProgress;
import basin.model.Network;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Filter normalization of the stored raw directions, and the loss over the plane of the program's own. */
final class PlaneCases implements ReferenceCases {
    @Override
    public Stream<Case> of(Reference file) {
        return Stream.of(
                new Case("directions", () -> directions(file)),
                new Case("loss plane", () -> plane(file)),
                new Case("loss grid filled from coarse to fine", () -> grid(file)),
                new Case("loss grid of another shape", () -> oblong(file)));
    }

    private static Vec direction(Reference file, Network network, int i) {
        return Directions.normalized(
                Vec.of(file.parameters("/raw_directions/" + i)),
                network.parameters(),
                network.layout(),
                Directions.Normalization.FILTER);
    }

    private static Network network(Reference file) {
        Network network = file.network(Precision.DOUBLE, "/params", "/buffers");
        network.use(file.samples("/data"), Network.Mode.INFERENCE);
        return network;
    }

    private static void directions(Reference file) {
        assertThat(file.count("/raw_directions")).isEqualTo(2);
        try (Network network = network(file)) {
            for (int i = 0; i < 2; i++) {
                assertThat(direction(file, network, i).toDoubles())
                        .containsExactly(file.parameters("/filter_normalized_directions/" + i), within(1e-12));
            }
        }
    }

    private static void plane(Reference file) {
        double[] axis = file.array("/axis");
        try (Network network = network(file);
                LossPlane plane = new LossPlane(network, direction(file, network, 0), direction(file, network, 1))) {
            double[] losses = IntStream.range(0, axis.length * axis.length)
                    .mapToDouble(i -> plane.at(axis[i % axis.length], axis[i / axis.length]))
                    .toArray();
            assertThat(losses).containsExactly(file.array("/grid_row_is_second_direction"), within(1e-9));
        }
    }

    private static void grid(Reference file) {
        double[] axis = file.array("/axis");
        double[] expected = file.array("/grid_row_is_second_direction");
        double span = axis[axis.length - 1];
        try (Network network = network(file);
                LossPlane plane = new LossPlane(network, direction(file, network, 0), direction(file, network, 1))) {
            LossGrid grid = plane.grid(axis.length, span, 1, (done, total, soFar) -> true);
            assertThat(grid.complete()).isTrue();
            for (int i = 0; i < axis.length; i++) {
                assertThat((double) grid.axis()[i]).isCloseTo(axis[i], within(1e-9));
            }
            for (int i = 0; i < expected.length; i++) {
                float value = grid.values()[i];
                assertThat((double) value).isCloseTo(expected[i], within((double) Math.ulp(value)));
            }
        }
    }

    /** Every other column and the rows from the second on: the stored losses at their own places, in double. */
    private static void oblong(Reference file) {
        double[] axis = file.array("/axis");
        double[] expected = file.array("/grid_row_is_second_direction");
        int n = axis.length;
        double[] columns =
                IntStream.range(0, (n + 1) / 2).mapToDouble(i -> axis[2 * i]).toArray();
        double[] rows = IntStream.range(1, n).mapToDouble(j -> axis[j]).toArray();
        try (Network network = network(file);
                LossPlane plane = new LossPlane(network, direction(file, network, 0), direction(file, network, 1))) {
            PlaneLosses part = plane.fill(PlaneLosses.none(columns, rows), (done, total, soFar) -> done < total / 2);
            PlaneLosses found = plane.fill(part, PlaneProgress.NONE);
            for (int j = 0; j < rows.length; j++) {
                for (int i = 0; i < columns.length; i++) {
                    assertThat(found.at(i, j)).isCloseTo(expected[(j + 1) * n + 2 * i], within(1e-9));
                }
            }
        }
    }
}
