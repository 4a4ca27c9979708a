package basin.io.report;

import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.RunConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The run in plain words. */
final class Summary {
    private Summary() {}

    /** Such as {@code SGD and SAM on shapes}. */
    static String title(ReportInput input, List<LaneFigures> lanes) {
        return Words.list(lanes.stream().map(LaneFigures::title).toList()) + " on " + data(input.config());
    }

    /** What was trained, on what, for how long, and which lane is best. */
    static String paragraph(ReportInput input, List<LaneFigures> lanes) {
        RunConfig c = input.config();
        StringBuilder out = new StringBuilder();
        String weights = lanes.stream()
                .map(l -> l.lane().mask())
                .filter(Objects::nonNull)
                .findFirst()
                .map(MaskView::length)
                .map(n -> " with " + Words.count(n, "trainable weight"))
                .orElse("");
        if (lanes.size() == 1) {
            out.append("One network (" + c.network() + weights + ") was trained on " + data(c) + noise(c) + ".");
        } else {
            out.append(Words.number(lanes.size()) + " copies of one network (" + c.network() + weights
                    + ") began with the same weights and saw the same batches of " + data(c) + noise(c)
                    + "; they differ in the optimizer" + also(c) + ".");
        }
        int steps = steps(lanes);
        if (steps == 0) {
            return out + " No step was taken yet.";
        }
        int epochs = lanes.stream()
                .filter(l -> !l.lane().rows().isEmpty())
                .mapToInt(l -> l.lane().rows().get(l.lane().rows().size() - 1).epoch() + 1)
                .max()
                .orElse(0);
        String of = epochs < c.epochs() ? " of " + c.epochs() : "";
        out.append(" After " + Numbers.count(epochs) + of + (c.epochs() == 1 ? " epoch" : " epochs") + " ("
                + Words.count(steps, "step") + " of " + Words.count(c.batch(), "sample") + ")");
        return out + best(lanes);
    }

    /** The steps of the lane that has taken most. */
    static int steps(List<LaneFigures> lanes) {
        return lanes.stream().mapToInt(l -> l.lane().rows().size()).max().orElse(0);
    }

    private static String best(List<LaneFigures> lanes) {
        List<LaneFigures> tested = lanes.stream()
                .filter(l -> !Double.isNaN(l.testAccuracy()))
                .sorted(Comparator.comparingDouble(LaneFigures::testAccuracy).reversed())
                .toList();
        if (tested.isEmpty()) {
            return " no test accuracy was measured yet.";
        }
        LaneFigures best = tested.get(0);
        String out = " " + best.title()
                + (tested.size() > 1 ? " has the highest test accuracy, " : " has a test accuracy of ")
                + Numbers.percent(best.testAccuracy(), 1) + " %";
        Optional<LaneFigures> other = tested.stream()
                .skip(1)
                .filter(l -> !l.lane().config().optimizer().perturbs())
                .findFirst()
                .or(() -> tested.stream().skip(1).findFirst());
        return out
                + other.map(o -> ", " + Numbers.percent(best.testAccuracy() - o.testAccuracy(), 1) + " points above "
                                + o.title() + "’s " + Numbers.percent(o.testAccuracy(), 1) + " %.")
                        .orElse(".");
    }

    private static String data(RunConfig c) {
        return switch (c.data()) {
            case "cifar10" -> "CIFAR-10";
            case "cifar100" -> "CIFAR-100";
            case "mnist" -> "MNIST";
            case "fashion-mnist" -> "Fashion-MNIST";
            default -> c.data();
        };
    }

    private static String noise(RunConfig c) {
        return c.labelNoise() > 0
                ? ", " + Words.setting(100 * c.labelNoise()) + " % of the training labels wrong on purpose"
                : "";
    }

    private static String also(RunConfig c) {
        List<String> more = Remarks.unequal(c.lanes());
        return more.isEmpty() ? " alone" : ", and in " + Words.list(more);
    }
}
