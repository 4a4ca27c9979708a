package basin.mask;

import basin.data.Rng;
import basin.data.Samples;
import basin.kernel.Vec;
import basin.model.Network;
import java.util.Arrays;

/**
 * F = mean over N training samples of (grad log p(y_i|x_i))^2, each sample alone, true labels, inference mode (Mi et al.
 * 2022). The N samples are drawn anew each time, without replacement; N beyond the set is all of it.
 */
public final class SampledFisher implements FisherSource {
    private final Network network;
    private final Samples training;
    private final int count;
    private Rng rng;

    /** Draws {@code count} samples (1 or more) of {@code training} with {@code rng} for the gradients of {@code network}. */
    public SampledFisher(Network network, Samples training, int count, Rng rng) {
        if (count < 1) {
            throw new IllegalArgumentException("The Fisher samples are " + count + "; 1 or more are allowed.");
        }
        this.network = network;
        this.training = training;
        this.count = count;
        this.rng = rng;
    }

    @Override
    public void fisher(Vec fisher, int epoch) {
        Samples drawn = draw();
        if (epoch > 0 || network.buffers().length() == 0) {
            network.fisher(drawn, fisher);
            return;
        }
        try (Network estimated = network.copy()) {
            estimated.estimateStatistics(drawn);
            estimated.fisher(drawn, fisher);
        }
    }

    private Samples draw() {
        if (count >= training.size()) {
            return training;
        }
        return training.pick(Arrays.copyOf(rng.permutation(training.size()), count));
    }

    @Override
    public String random() {
        return rng.state();
    }

    @Override
    public void restore(String random) {
        rng = Rng.resume(random);
    }
}
