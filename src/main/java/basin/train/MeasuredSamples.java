package basin.train;

import basin.data.Rng;
import basin.data.Samples;
import java.util.Arrays;

/** The stated samples of a run's surfaces and spectra. */
public final class MeasuredSamples {
    private static final String PURPOSE = "measured samples";

    private MeasuredSamples() {}

    /** Those of {@code training} that surfaces are a mean over, the same for all lanes; spectra take the first of them. */
    public static Samples of(RunConfig run, Samples training) {
        int[] drawn = Rng.of(run.seed(), PURPOSE).permutation(training.size());
        return training.pick(
                Arrays.copyOf(drawn, Math.min(drawn.length, run.measure().samples())));
    }
}
