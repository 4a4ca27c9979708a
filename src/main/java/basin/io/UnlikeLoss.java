package basin.io;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Training losses so far apart that numbers of sharpness cannot be compared.
 *
 * @param lowest who has the lowest
 * @param low that loss
 * @param highest who has the highest
 * @param high that loss
 */
public record UnlikeLoss(String lowest, double low, String highest, double high) {
    /** Losses further apart than this factor are not alike. */
    private static final double FACTOR = 1.5;

    private static final int DIGITS = 2;

    /** The ends of {@code losses}, by the names of their lanes; empty where they are alike. NaN and 0 are not known. */
    public static Optional<UnlikeLoss> among(Map<String, Double> losses) {
        List<Map.Entry<String, Double>> known = losses.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        Map.Entry<String, Double> low = known.get(0);
        Map.Entry<String, Double> high = known.get(known.size() - 1);
        return high.getValue() < FACTOR * low.getValue()
                ? Optional.empty()
                : Optional.of(new UnlikeLoss(low.getKey(), low.getValue(), high.getKey(), high.getValue()));
    }

    /** From where to where they run: {@code 0.080 (SGD) to 0.87 (SSAM)}. */
    public String range() {
        return Numbers.significant(low, DIGITS) + " (" + lowest + ") to " + Numbers.significant(high, DIGITS) + " ("
                + highest + ")";
    }

    /** What to know before numbers of sharpness are compared. */
    public String sentence() {
        return "Compare sharpness at like training loss: here it runs from " + range()
                + ", and λ₁ and the rises fall by themselves once the loss saturates.";
    }
}
