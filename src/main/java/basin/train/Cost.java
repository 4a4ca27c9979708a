package basin.train;

import basin.model.Network;
import java.util.Map;

/**
 * Floating-point operations of the passes really run, beside those that SGD would have run over the same batches. A
 * gradient counts as three forward passes: one forward, and backward one each for the inputs and the parameters.
 */
final class Cost {
    private static final int GRADIENT = 3;
    private static final String RUN = "flops";
    private static final String SGD = "flopsOfSgd";

    private final double forward;
    private double run;
    private double sgd;

    /** Counts from 0 for networks like {@code network}. */
    Cost(Network network) {
        forward = network.flops().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The operations of gradients over {@code samples} samples, a forward pass of one taking {@code forward}. */
    static double gradients(double forward, double samples) {
        return GRADIENT * forward * samples;
    }

    /** A step over {@code samples} in {@code passes} gradients. */
    void step(int samples, int passes) {
        run += GRADIENT * forward * samples * passes;
        sgd += GRADIENT * forward * samples;
    }

    /** Squared gradients of {@code samples}, and a forward pass before where statistics are estimated. */
    void fisher(int samples, boolean estimated) {
        run += (GRADIENT + (estimated ? 1 : 0)) * forward * samples;
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
