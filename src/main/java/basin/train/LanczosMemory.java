package basin.train;

import basin.kernel.Machine;
import basin.spectrum.SpectrumEstimator;
import java.util.Locale;
import java.util.Optional;

/**
 * How many Lanczos steps a lane can make at once with all others: each keeps a vector of d numbers. Half of what vectors
 * may take is for them, the rest for weights and layers. The number follows from the run and the Java machine's limits
 * alone, never from what is free at the moment.
 */
final class LanczosMemory {
    private static final double SHARE = 0.5;
    private static final double GIGA = 1e9;

    private LanczosMemory() {}

    /** {@code wanted} steps, or as many of them over {@code d} coordinates as the memory allows, at least one. */
    static int steps(RunConfig run, int d, int wanted) {
        return steps(run, d, wanted, Machine.vectorMemory());
    }

    /** As {@link #steps(RunConfig, int, int)} where all vectors together may take {@code memory} bytes. */
    static int steps(RunConfig run, int d, int wanted, long memory) {
        double lane = SHARE * memory / run.lanes().size();
        int steps = Math.min(wanted, d);
        while (steps > 1 && SpectrumEstimator.bytes(d, run.precision(), steps) > lane) {
            steps--;
        }
        return Math.min(wanted, steps);
    }

    /** What is to be said beforehand; empty where {@code run} makes all the steps it asks for, or measures never. */
    static Optional<String> remark(RunConfig run, int d, long memory) {
        int wanted = Math.min(d, run.measure().finalSteps());
        int possible = steps(run, d, wanted, memory);
        if (possible == wanted || run.measure().everyEpochs() == 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "%d Lanczos steps of %d lanes would hold %.1f GB, more than there is room for: eigenvalues are taken"
                        + " from %d steps. More memory (the Java option -Xmx) or fewer lanes allow more.",
                wanted,
                run.lanes().size(),
                run.lanes().size() * SpectrumEstimator.bytes(d, run.precision(), wanted) / GIGA,
                possible));
    }
}
