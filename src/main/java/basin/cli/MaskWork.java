package basin.cli;

import basin.data.Rng;
import basin.kernel.Vec;
import basin.mask.DropAndGrow;
import basin.mask.FisherRule;
import basin.mask.MaskRule;
import basin.train.Defaults;
import basin.train.OptimizerKind;
import java.util.Optional;

/**
 * One mask of SSAM-F (the exact top k of so many Fisher values, the mask built) or of SSAM-D. Against it a copy that
 * moves as many bytes as have to be read and written at the least: every number once, and a byte of the mask for it.
 */
final class MaskWork implements BenchWork {
    private static final int BYTE_OF_MASK = 1;

    private final MaskRule rule;
    private final Vec gradient;
    private final BandwidthWork copy;

    MaskWork(BenchSettings settings) {
        int size = settings.size();
        gradient = NetworkWork.random(Vec.zeros(settings.precision(), size));
        if (settings.optimizer().equals("ssam-f")) {
            rule = new FisherRule(gradient, settings.sparsity(), new GivenFisher(gradient), settings.threads());
        } else {
            double dropRate = Defaults.lane("bench", OptimizerKind.SSAM_D).dropRate();
            rule = new DropAndGrow(size, settings.sparsity(), dropRate, DropAndGrow.Grow.PUBLISHED, Rng.of(1, "mask"));
        }
        long bytes = (long) size * (settings.precision().bytes() + BYTE_OF_MASK);
        copy = new BandwidthWork(bytes / 2, settings.threads());
    }

    @Override
    public long run() {
        return BenchWork.nanos(() -> rule.update(gradient, 0, 1));
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.of(new Reference("one pass that reads and writes the same bytes", copy));
    }

    @Override
    public void close() {
        copy.close();
    }
}
