package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.data.Rng;
import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.Mask;
import basin.mask.MaskState;
import basin.model.Network;
import basin.optim.MaskEvery;
import basin.optim.Moment;
import basin.optim.Optimizer;
import basin.optim.Sam;
import basin.optim.Sgd;
import basin.optim.Ssam;
import basin.optim.StepReport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The optimizers from the first weights to the last, every weight after every step, and what the drop-and-grow rule
 * leaves. Masks are the stored ones: growth is random, and in float an F of nearly the k-th size may fall either way.
 */
final class TrajectoryCases implements ReferenceCases {
    @Override
    public Stream<Case> of(Reference file) {
        return IntStream.range(0, file.count("/runs")).boxed().flatMap(run -> cases(file, "/runs/" + run));
    }

    private static Stream<Case> cases(Reference file, String run) {
        String optimizer = file.node(run + "/optimizer").textValue();
        String name = run.substring(1) + " " + optimizer + " ";
        Stream<Case> weights = Stream.of(
                new Case(name + "weights in double", () -> follow(file, run, Precision.DOUBLE, 1e-9)),
                new Case(name + "weights in float", () -> follow(file, run, Precision.FLOAT, 1e-4)));
        return optimizer.equals("ssam-d")
                ? Stream.concat(weights, Stream.of(new Case(name + "survivors", () -> survivors(file, run))))
                : weights;
    }

    private static void follow(Reference file, String run, Precision precision, double tolerance) {
        int steps = file.count(run + "/steps");
        assertThat(steps).isEqualTo(file.count("/batches")).isPositive();
        try (Network network = file.network(precision, "/params0", "/buffers0")) {
            Replay masks = new Replay(file, run);
            Optimizer optimizer = optimizer(file, run, network.parameters(), masks);
            optimizer.learningRate(file.number(run + "/lr"));
            optimizer.rho(file.number(run + "/rho"));
            for (int i = 0; i < steps; i++) {
                String step = run + "/steps/" + i;
                network.use(file.samples("/batches/" + i), Network.Mode.TRAINING_BOTH);
                StepReport report = optimizer.step(network, new Moment(i, steps, 0, i));
                assertThat(report.loss()).isCloseTo(file.number(step + "/loss"), within(tolerance));
                assertThat(report.gradientNorm()).isCloseTo(file.number(step + "/gradient_norm"), within(tolerance));
                if (optimizer.perturbs()) {
                    assertThat(report.perturbedLoss())
                            .isCloseTo(file.number(step + "/perturbed_loss"), within(tolerance));
                }
                assertThat(network.parameters().toDoubles())
                        .as("weights after step " + i)
                        .containsExactly(file.parameters(step + "/params"), within(tolerance));
                assertThat(network.buffers().toDoubles())
                        .as("buffers after step " + i)
                        .containsExactly(file.buffers(step + "/buffers"), within(tolerance));
            }
        }
    }

    private static Optimizer optimizer(Reference file, String run, Vec w, Replay masks) {
        double momentum = file.number(run + "/momentum");
        double decay = file.number(run + "/weight_decay");
        return switch (file.node(run + "/optimizer").textValue()) {
            case "sgd" -> new Sgd(w, momentum, decay);
            case "sam" -> new Sam(w, momentum, decay);
            case "ssam-f", "ssam-d" -> new Ssam(w, momentum, decay, masks, MaskEvery.epochs(1));
            default -> throw new AssertionError("unknown optimizer in " + file.name() + run);
        };
    }

    /** Own gradients at the stored weights, the rule on the stored masks: who survives the drop is exact. */
    private static void survivors(Reference file, String run) {
        for (int i = 0; i < file.count(run + "/steps"); i++) {
            String step = run + "/steps/" + i;
            String before = i == 0 ? "/params0" : run + "/steps/" + (i - 1) + "/params";
            try (Network network = file.network(Precision.DOUBLE, before, "/buffers0")) {
                network.use(file.samples("/batches/" + i), Network.Mode.TRAINING);
                Vec gradient = network.parameters().like();
                network.gradient(gradient);
                Mask old = Replay.mask(file, step + "/mask");
                Mask stored = Replay.mask(file, step + "/mask_after");
                Mask own = updated(file, run, step, old, gradient);
                assertThat(own.count()).isEqualTo(stored.count()).isEqualTo((int) file.number(run + "/k"));
                assertThat(both(old, own)).isEqualTo(both(old, stored));
                assertThat(both(old, own).count()).isEqualTo(old.count() - (int) file.number(step + "/dropped"));
            }
        }
    }

    private static Mask updated(Reference file, String run, String step, Mask old, Vec gradient) {
        Rng rng = Rng.of(1, "growth");
        DropAndGrow rule = new DropAndGrow(
                old.length(),
                file.number(run + "/sparsity"),
                file.number(run + "/drop_rate"),
                DropAndGrow.Grow.PUBLISHED,
                rng);
        rule.restore(new MaskState(old, null, rng.state()));
        rule.update(gradient, (int) file.number(step + "/mask_epoch"), (int) file.number(step + "/mask_total_epochs"));
        return rule.mask();
    }

    private static Mask both(Mask a, Mask b) {
        byte[] bits = a.toBytes();
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (a.get(i) && b.get(i) ? 1 : 0);
        }
        return Mask.of(bits);
    }
}
