package basin.io;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says so where numbers of sharpness are compared between lanes whose training losses are far apart. */
public final class UnlikeLoss {
    /** Losses further apart than this factor are not alike. */
    public static final double FACTOR = 1.5;

    private static final int DIGITS = 2;

    private UnlikeLoss() {}

    /** What to know before comparing lanes of these names and training losses; empty where the losses are alike. */
    public static Optional<String> remark(Map<String, Double> losses) {
        List<Map.Entry<String, Double>> known = losses.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        Map.Entry<String, Double> low = known.get(0);
        Map.Entry<String, Double> high = known.get(known.size() - 1);
        if (high.getValue() < FACTOR * low.getValue()) {
            return Optional.empty();
        }
        return Optional.of("Compare sharpness at like training loss: here it runs from "
                + Numbers.significant(low.getValue(), DIGITS) + " (" + low.getKey() + ") to "
                + Numbers.significant(high.getValue(), DIGITS) + " (" + high.getKey()
                + "), and λ₁ and the rises fall by themselves once the loss saturates.");
    }
}
