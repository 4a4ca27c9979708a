package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import java.util.stream.Stream;

/** Loss, Hessian times vector, trace and the loss over the plane of the stored directions, at a trained point. */
final class CurvatureCases implements ReferenceCases {
    @Override
    public Stream<Case> of(Reference file) {
        return Stream.of(
                new Case("loss", () -> loss(file)),
                new Case("hessian times v", () -> hessianVector(file)),
                new Case("hessian trace", () -> trace(file)),
                new Case("loss grid", () -> grid(file)));
    }

    private static Network network(Reference file) {
        Network network = file.network(Precision.DOUBLE, "/params", "/buffers");
        network.use(file.samples("/data"), Network.Mode.INFERENCE);
        return network;
    }

    private static void loss(Reference file) {
        try (Network network = network(file)) {
            assertThat(network.loss()).isCloseTo(file.number("/loss"), within(1e-9));
            assertThat(network.score().loss()).isCloseTo(file.number("/loss"), within(1e-9));
        }
    }

    private static void hessianVector(Reference file) {
        try (Network network = network(file)) {
            Vec product = network.parameters().like();
            network.hessianVector(Vec.of(file.array("/v")), product);
            assertThat(product.toDoubles()).containsExactly(file.array("/hessian_times_v"), within(1e-8));
        }
    }

    private static void trace(Reference file) {
        try (Network network = network(file)) {
            Vec unit = network.parameters().like();
            Vec product = network.parameters().like();
            double trace = 0;
            for (int i = 0; i < unit.length(); i++) {
                unit.set(i, 1);
                network.hessianVector(unit, product);
                trace += product.get(i);
                unit.set(i, 0);
            }
            assertThat(trace).isCloseTo(file.number("/hessian_trace"), within(1e-6));
        }
    }

    private static void grid(Reference file) {
        double[] axis = file.array("/axis");
        double[] expected = file.array("/grid_row_is_second_direction");
        Vec first = Vec.of(file.parameters("/filter_normalized_directions/0"));
        Vec second = Vec.of(file.parameters("/filter_normalized_directions/1"));
        try (Network network = network(file)) {
            Vec w = network.parameters().copy();
            double[] losses = new double[expected.length];
            for (int i = 0; i < losses.length; i++) {
                network.parameters().set(w);
                network.parameters().add(axis[i % axis.length], first);
                network.parameters().add(axis[i / axis.length], second);
                losses[i] = network.loss();
            }
            assertThat(losses).containsExactly(expected, within(1e-9));
        }
    }
}
