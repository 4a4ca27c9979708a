package basin.cli;

import basin.data.Samples;
import basin.kernel.Vec;
import basin.mask.FisherRule;
import basin.mask.FisherSource;
import basin.mask.MaskRule;
import basin.model.Network;
import basin.model.Networks;
import java.util.Optional;

/** One mask of SSAM-F from the network's own Fisher values; against it one gradient of the same samples and mode. */
final class FisherWork implements BenchWork {
    private final Network network;
    private final MaskRule rule;
    private final BenchWork gradient;

    FisherWork(BenchSettings settings) {
        network = Networks.create(settings.network(), settings.precision(), 1, settings.threads());
        Samples samples = new RandomImages(settings.samples());
        network.use(samples, Network.Mode.INFERENCE);
        rule = new FisherRule(network.parameters(), settings.sparsity(), new All(network, samples), settings.threads());
        gradient = new Gradient(network, network.parameters().like());
    }

    @Override
    public long run() {
        return BenchWork.nanos(() -> rule.update(network.parameters(), 0, 1));
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(new Reference("one gradient of the same samples, inference mode", gradient));
    }

    @Override
    public void close() {
        network.close();
    }

    private record All(Network network, Samples samples) implements FisherSource {
        @Override
        public void fisher(Vec fisher, int epoch) {
            network.fisher(samples, fisher);
        }

        @Override
        public String random() {
            return "";
        }

        @Override
        public void restore(String random) {}
    }

    private record Gradient(Network network, Vec gradient) implements BenchWork {
        @Override
        public long run() {
            return BenchWork.nanos(() -> network.gradient(gradient));
        }

        @Override
        public void close() {}
    }
}
