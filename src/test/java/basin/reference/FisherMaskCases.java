package basin.reference;

import static org.assertj.core.api.Assertions.assertThat;

import basin.kernel.Precision;
import basin.kernel.Vec;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.Mask;
import basin.model.Network;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Fisher rule's mask and its k from the program's own F over the stored samples. */
final class FisherMaskCases implements ReferenceCases {
    @Override
    public Stream<Case> of(Reference file) {
        return IntStream.range(0, file.count("/runs"))
                .mapToObj(i -> "/runs/" + i)
                .filter(run -> file.node(run + "/optimizer").textValue().equals("ssam-f"))
                .map(run -> new Case(run.substring(1) + " ssam-f mask", () -> mask(file, run)));
    }

    private static void mask(Reference file, String run) {
        try (Network network = file.network(Precision.DOUBLE, "/params0", "/buffers0")) {
            Vec w = network.parameters();
            FisherRule rule = new FisherRule(w, file.number(run + "/sparsity"), new Stored(file, run, network));
            rule.update(w.like(), 0, 1);
            Mask expected = Replay.mask(file, run + "/mask");
            assertThat(rule.mask()).isEqualTo(expected);
            assertThat(rule.mask().count()).isEqualTo((int) file.number(run + "/k"));
        }
    }

    /** The stored samples at the stored buffers, without an estimate in epoch 0. */
    private record Stored(Reference file, String run, Network network) implements FisherSource {
        @Override
        public void fisher(Vec fisher, int epoch) {
            network.fisher(file.samples(run + "/fisher_samples"), fisher);
        }

        @Override
        public String random() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(String random) {
            throw new UnsupportedOperationException();
        }
    }
}
