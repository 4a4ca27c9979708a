package basin.train;

import basin.model.Network;
import java.util.Map;

/**
 * Floating-point operations of the passes really run, beside those that SGD would have run over the same batches. Backwards a
 * layer counts as forwards once for its inputs' gradient and once for its parameters', where they are computed.
 */
final class Cost {
    private static final String RUN = "flops";
    private static final String SGD = "flopsOfSgd";

    private final Network network;
    private final double forward;
    private double run;
    private double sgd;

    /** Counts from 0 for networks like {@code network}. */
    Cost(Network network) {
        this.network = network;
        forward = network.flops().values().stream().mapToLong(Long::longValue).sum();
    }

    /** A step over {@code samples}, before which the network's {@link Network#operations} were {@code before}. */
    void step(int samples, double before) {
        run += network.operations() - before;
        sgd += (double) network.gradientFlops() * samples;
    }

    /** Squared gradients of {@code samples}, and a forward pass before where statistics are estimated. */
    void fisher(int samples, boolean estimated) {
        run += (network.gradientFlops() + (estimated ? forward : 0)) * samples;
    }

    /** Operations run over SGD's; NaN before the first step. */
    double ratio() {
        return run / sgd;
    }

    void save(Map<String, String> state) {
        state.put(RUN, Double.toString(run));
        state.put(SGD, Double.toString(sgd));
    }

    void restore(StoredState state) {
        run = state.number(RUN);
        sgd = state.number(SGD);
    }

    /** The {@link #ratio()} that was saved in {@code state}; NaN where none was. */
    static double ratio(Map<String, String> state) {
        StoredState stored = new StoredState(0, state);
        return state.containsKey(RUN) && state.containsKey(SGD) ? stored.number(RUN) / stored.number(SGD) : Double.NaN;
    }
}
