package basin.io.report;

import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.RunConfig;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The run in plain words. */
final class Summary {
    private final RunConfig config;
    private final List<LaneFigures> lanes;
    private final Language language;

    Summary(ReportInput input, List<LaneFigures> lanes, Language language) {
        this.config = input.config();
        this.lanes = lanes;
        this.language = language;
    }

    /** Such as {@code SGD and SAM on shapes}. */
    String title() {
        return language.say(
                "{0} on {1}",
                Words.list(language, lanes.stream().map(LaneFigures::title).toList()), data());
    }

    /** What was trained, on what, for how long, and which lane is best. */
    String paragraph() {
        return trained() + " " + (steps(lanes) == 0 ? language.of("No step was taken yet.") : came());
    }

    private String trained() {
        String network = config.network() + weights();
        String data = data() + noise();
        if (lanes.size() == 1) {
            return language.say("One network ({0}) was trained on {1}.", network, data);
        }
        String copies = Words.number(language, lanes.size());
        List<String> more = Remarks.unequal(config.lanes()).stream()
                .map(m -> language.say(m))
                .toList();
        return more.isEmpty()
                ? language.say(
                        "{0} copies of one network ({1}) began with the same weights and saw the same batches of {2}; they"
                                + " differ in the optimizer alone.",
                        copies, network, data)
                : language.say(
                        "{0} copies of one network ({1}) began with the same weights and saw the same batches of {2}; they"
                                + " differ in the optimizer, and in {3}.",
                        copies, network, data, Words.list(language, more));
    }

    private String weights() {
        return lanes.stream()
                .map(l -> l.lane().mask())
                .filter(Objects::nonNull)
                .findFirst()
                .map(MaskView::length)
                .map(n -> language.say(" with {0} trainable weights", Numbers.count(n)))
                .orElse("");
    }

    private String came() {
        int epochs = lanes.stream()
                .filter(l -> !l.lane().rows().isEmpty())
                .mapToInt(l -> l.lane().rows().get(l.lane().rows().size() - 1).epoch() + 1)
                .max()
                .orElse(0);
        String done = epochs < config.epochs()
                ? language.say("{0} of {1}", Numbers.count(epochs), Words.count(language, config.epochs(), "epoch"))
                : Words.count(language, epochs, "epoch");
        String after = language.say(
                "After {0} ({1} of {2})",
                done, Words.count(language, steps(lanes), "step"), Words.count(language, config.batch(), "sample"));
        return after + " " + best();
    }

    /** The steps of the lane that has taken most. */
    static int steps(List<LaneFigures> lanes) {
        return lanes.stream().mapToInt(l -> l.lane().rows().size()).max().orElse(0);
    }

    private String best() {
        List<LaneFigures> tested = lanes.stream()
                .filter(l -> !Double.isNaN(l.testAccuracy()))
                .sorted(Comparator.comparingDouble(LaneFigures::testAccuracy).reversed())
                .toList();
        if (tested.isEmpty()) {
            return language.of("no test accuracy was measured yet.");
        }
        LaneFigures best = tested.get(0);
        String accuracy = Numbers.percent(best.testAccuracy(), 1);
        if (tested.size() == 1) {
            return language.say("{0} has a test accuracy of {1} %.", best.title(), accuracy);
        }
        LaneFigures other = tested.stream()
                .skip(1)
                .filter(l -> !l.lane().config().optimizer().perturbs())
                .findFirst()
                .orElse(tested.get(1));
        return language.say(
                "{0} has the highest test accuracy, {1} %, {2} points above {3}’s {4} %.",
                best.title(),
                accuracy,
                Numbers.percent(best.testAccuracy() - other.testAccuracy(), 1),
                other.title(),
                Numbers.percent(other.testAccuracy(), 1));
    }

    private String data() {
        return switch (config.data()) {
            case "cifar10" -> "CIFAR-10";
            case "cifar100" -> "CIFAR-100";
            case "mnist" -> "MNIST";
            case "fashion-mnist" -> "Fashion-MNIST";
            default -> config.data();
        };
    }

    private String noise() {
        return config.labelNoise() > 0
                ? language.say(
                        ", {0} % of the training labels wrong on purpose", Words.setting(100 * config.labelNoise()))
                : "";
    }
}
