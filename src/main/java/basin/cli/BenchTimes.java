package basin.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Milliseconds of repetitions. */
final class BenchTimes {
    private static final double NANOS_A_MILLI = 1e6;
    private static final double THOUSANDTHS = 1000;

    private final double[] sorted;

    /** At least one. */
    BenchTimes(double... millis) {
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    /** Work and, where {@code reference} is there, its reference in turn with it, the first {@code warmUp} not counted. */
    static BenchTimes[] of(BenchWork work, Optional<BenchWork> reference, int runs, int warmUp) {
        double[] own = new double[runs - warmUp];
        double[] other = new double[runs - warmUp];
        for (int i = 0; i < runs; i++) {
            long nanos = work.run();
            long against = reference.map(BenchWork::run).orElse(0L);
            if (i >= warmUp) {
                own[i - warmUp] = nanos / NANOS_A_MILLI;
                other[i - warmUp] = against / NANOS_A_MILLI;
            }
        }
        return new BenchTimes[] {new BenchTimes(own), new BenchTimes(other)};
    }

    double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /** Adds median, least and most to {@code line}, the names as the peers' programs have them. */
    void put(Map<String, Object> line) {
        line.put("median_ms", rounded(median()));
        line.put("min_ms", rounded(least()));
        line.put("max_ms", rounded(most()));
    }

    /** To three decimals. */
    static double rounded(double value) {
        return Math.round(value * THOUSANDTHS) / THOUSANDTHS;
    }
}
