package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.model.Network;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Losses, gradients, norms, running statistics and Fisher values of the steps, each from the step's stored start. */
final class StepCases implements ReferenceCases {
    private static final double TOLERANCE = 1e-9;

    @Override
    public Stream<Case> of(Reference file) {
        return IntStream.range(0, file.count("/runs")).boxed().flatMap(run -> cases(file, "/runs/" + run));
    }

    private static Stream<Case> cases(Reference file, String run) {
        String name = run.substring(1) + " " + file.node(run + "/optimizer").textValue() + " ";
        Stream<Case> all = Stream.of(
                new Case(name + "loss", () -> steps(file, run, StepCases::loss)),
                new Case(name + "gradient", () -> steps(file, run, StepCases::gradient)),
                new Case(name + "gradient norm", () -> steps(file, run, StepCases::norm)),
                new Case(name + "perturbed loss and gradient", () -> steps(file, run, StepCases::perturbed)),
                new Case(name + "buffers", () -> steps(file, run, StepCases::buffers)));
        boolean fisher = file.node(run + "/optimizer").textValue().equals("ssam-f");
        return fisher ? Stream.concat(all, Stream.of(new Case(name + "fisher", () -> fisher(file, run)))) : all;
    }

    private interface Check {
        void run(Start start);
    }

    private static void steps(Reference file, String run, Check check) {
        assertThat(file.count(run + "/steps")).as("steps of " + run).isEqualTo(6);
        for (int i = 0; i < file.count(run + "/steps"); i++) {
            Start start = new Start(file, run, i);
            try (start.network) {
                check.run(start);
            }
        }
    }

    /** A step's network, as it stands before the step, and what its first pass gives. */
    private static final class Start {
        private final Reference file;
        private final String run;
        private final String step;
        private final Network network;
        private final Vec gradient;
        private final double loss;

        Start(Reference file, String run, int i) {
            this.file = file;
            this.run = run;
            step = run + "/steps/" + i;
            String before = run + "/steps/" + (i - 1);
            network = file.network(
                    Precision.DOUBLE,
                    i == 0 ? "/params0" : before + "/params",
                    i == 0 ? "/buffers0" : before + "/buffers");
            network.use(file.samples("/batches/" + i), Network.Mode.TRAINING_BOTH);
            gradient = network.parameters().like();
            loss = network.gradient(gradient);
        }

        /** Moves the weights by the stored perturbation and makes the second pass; only where the run has one. */
        double second(Vec into) {
            double rho = file.number(run + "/rho");
            double factor = rho / (file.number(step + "/gradient_norm") + 1e-7);
            double[] e = file.parameters(step + "/gradient");
            String mask = file.has(run + "/mask") ? run + "/mask" : step + "/mask";
            double[] m = file.has(mask) ? file.parameters(mask) : ones(e.length);
            for (int i = 0; i < e.length; i++) {
                e[i] *= factor * m[i];
            }
            network.parameters().add(1, Vec.of(e));
            return network.perturbedGradient(into);
        }

        boolean sgd() {
            return file.node(run + "/optimizer").textValue().equals("sgd");
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void loss(Start s) {
        assertThat(s.loss).isCloseTo(s.file.number(s.step + "/loss"), within(TOLERANCE));
    }

    private static void gradient(Start s) {
        assertThat(s.gradient.toDoubles()).containsExactly(s.file.parameters(s.step + "/gradient"), within(TOLERANCE));
    }

    private static void norm(Start s) {
        assertThat(s.gradient.norm()).isCloseTo(s.file.number(s.step + "/gradient_norm"), within(TOLERANCE));
    }

    private static void perturbed(Start s) {
        if (s.sgd()) {
            assertThat(s.file.number(s.run + "/rho")).isZero();
            return;
        }
        Vec second = s.gradient.like();
        double loss = s.second(second);
        assertThat(loss).isCloseTo(s.file.number(s.step + "/perturbed_loss"), within(TOLERANCE));
        assertThat(second.toDoubles())
                .containsExactly(s.file.parameters(s.step + "/perturbed_gradient"), within(TOLERANCE));
    }

    private static void buffers(Start s) {
        if (!s.sgd()) {
            s.second(s.gradient.like());
        }
        assertThat(s.network.buffers().toDoubles())
                .containsExactly(s.file.buffers(s.step + "/buffers"), within(TOLERANCE));
    }

    private static void fisher(Reference file, String run) {
        double[] expected = file.parameters(run + "/fisher");
        double largest = Arrays.stream(expected).max().orElseThrow();
        try (Network network = file.network(Precision.DOUBLE, "/params0", "/buffers0")) {
            Vec fisher = network.parameters().like();
            network.fisher(file.samples(run + "/fisher_samples"), fisher);
            assertThat(fisher.toDoubles()).containsExactly(expected, within(TOLERANCE * largest));
            assertThat(network.buffers().toDoubles()).containsExactly(file.buffers("/buffers0"), within(0.0));
        }
    }
}
