package basin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    private static final double NAN = Double.NaN;

    static Stream<Arguments> wrongRuns() {
        return Stream.of(
                run("data", d -> d.data("emnist"), "The data set \"emnist\" is unknown. It must be one of shapes, "),
                run("dataDir", d -> d.data("cifar10"), "The data set cifar10 is read from files, and no folder"),
                run("dataDir", d -> d.dataDir("a\0b"), "The data folder \"a\0b\" is no path."),
                run("network", d -> d.network("vgg"), "Network \"vgg\" is not known: "),
                run("network", d -> d.data("moons"), "Network \"cnn:12-24-32\" needs images"),
                run("labelNoise", d -> d.labelNoise(1.5), "label noise is 1.5. It must be between 0 and 1."),
                run("width", d -> d.width(0), "width is 0. It must be 1 or more."),
                run("lanes", d -> d.lanes(List.of()), "There are 0 lanes. There must be 1 or more."),
                run("epochs", d -> d.epochs(0), "epochs is 0. It must be 1 or more."),
                run("batch", d -> d.batch(-3), "batch is -3. It must be 1 or more."),
                run("threads", d -> d.threads(0), "threads is 0. It must be 1 or more."),
                run(
                        "keep",
                        d -> d.keep(new RunConfig.Keep(RunConfig.Keep.Kind.EVERY, 0)),
                        "keep every is 0. It must be 1 or more."),
                run(
                        "finalSide",
                        d -> d.measure(new RunConfig.Measure(1, 2, 1, 1, 1, 1, 1, 1, 1)),
                        "final surface side is 1. It must be between 2 and 501."),
                run(
                        "side",
                        d -> d.measure(new RunConfig.Measure(1, 502, 2, 1, 1, 1, 1, 1, 1)),
                        "surface side is 502. It must be between 2 and 501."),
                run(
                        "span",
                        d -> d.measure(new RunConfig.Measure(1, 2, 2, 1, 0, 1, 1, 1, 1)),
                        "surface span is 0. It must be above 0."),
                run(
                        "spectrumSamples",
                        d -> d.measure(new RunConfig.Measure(1, 2, 2, 8, 1, 1, 1, 1, 9)),
                        "spectrum samples is 9. It must be between 1 and 8."));
    }

    private static Arguments run(String field, UnaryOperator<RunDraft> change, String sentence) {
        return Arguments.of(field, change, sentence);
    }

    @ParameterizedTest
    @MethodSource("wrongRuns")
    void namesTheWrongValueOfARun(String field, UnaryOperator<RunDraft> change, String sentence) {
        List<Checks.Fault> faults =
                Checks.of(change.apply(Defaults.run().draft()).config());
        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.field()).isEqualTo(field);
            assertThat(f.lane()).isEqualTo(-1);
            assertThat(f.sentence()).startsWith(sentence).endsWith(".");
        });
    }

    static Stream<Arguments> wrongLanes() {
        return Stream.of(
                Arguments.of("name", lane(" ", 0, 0, 0, 1, 0, 0, 1, 1), "The lane's name \" \" has 0 characters."),
                Arguments.of(
                        "name",
                        lane("a".repeat(41), 0, 0, 0, 1, 0, 0, 1, 1),
                        "The lane's name \"" + "a".repeat(41) + "\" has 41 characters. It must have 1 to 40."),
                Arguments.of("rho", lane("a", -0.05, 0, 0, 1, 0, 0, 1, 1), "rho is -0.05. It must be 0 or more."),
                Arguments.of("rho", lane("a", NAN, 0, 0, 1, 0, 0, 1, 1), "rho is not a number. It must be 0 or more."),
                Arguments.of(
                        "rho",
                        lane("a", Double.POSITIVE_INFINITY, 0, 0, 1, 0, 0, 1, 1),
                        "rho is infinite. It must be 0 or more."),
                Arguments.of(
                        "sparsity",
                        lane("a", 0, 1.01, 0, 1, 0, 0, 1, 1),
                        "sparsity is 1.01. It must be between 0 and 1."),
                Arguments.of(
                        "sparsity",
                        lane("a", 0, NAN, 0, 1, 0, 0, 1, 1),
                        "sparsity is not a number. It must be between"),
                Arguments.of(
                        "dropRate", lane("a", 0, 0, -1, 1, 0, 0, 1, 1), "drop rate is -1. It must be between 0 and 1."),
                Arguments.of(
                        "learningRate", lane("a", 0, 0, 0, 0, 0, 0, 1, 1), "learning rate is 0. It must be above 0."),
                Arguments.of(
                        "momentum",
                        lane("a", 0, 0, 0, 1, 1, 0, 1, 1),
                        "momentum is 1. It must be 0 or more and below 1."),
                Arguments.of(
                        "weightDecay",
                        lane("a", 0, 0, 0, 1, 0, -1e-9, 1, 1),
                        "weight decay is -1.0E-9. It must be 0 or more."),
                Arguments.of("maskEvery", lane("a", 0, 0, 0, 1, 0, 0, 0, 1), "mask every is 0. It must be 1 or more."),
                Arguments.of(
                        "fisherSamples",
                        lane("a", 0, 0, 0, 1, 0, 0, 1, 0),
                        "Fisher samples is 0. It must be 1 or more."),
                Arguments.of(
                        "pattern",
                        fisher().pattern("rows").config(),
                        "pattern is \"rows\". It must be weights, filters, tensors or N:M such as 2:4."),
                Arguments.of("pattern", fisher().pattern("4:2").config(), "The pattern 4:2 is not possible:"),
                Arguments.of(
                        "pattern",
                        lane("a", 0, 0, 0, 1, 0, 0, 1, 1)
                                .draft()
                                .pattern("filters")
                                .config(),
                        "The pattern of SSAM-D is filters. It must be weights:"),
                Arguments.of("lookEvery", fisher().lookEvery(0).config(), "look every is 0. It must be 1 or more."),
                Arguments.of("lookAlpha", fisher().lookAlpha(-1).config(), "look alpha is -1. It must be 0 or more."));
    }

    private static LaneDraft fisher() {
        return Defaults.lane("a", OptimizerKind.SSAM_F).draft();
    }

    private static LaneConfig lane(
            String name, double rho, double s, double alpha, double lr, double mu, double decay, int every, int n) {
        return new LaneConfig(name, OptimizerKind.SSAM_D, rho, s, alpha, lr, mu, decay, every, n);
    }

    @ParameterizedTest
    @MethodSource("wrongLanes")
    void namesTheWrongValueOfALane(String field, LaneConfig wrong, String sentence) {
        LaneConfig fine = Defaults.lane("fine", OptimizerKind.SGD);
        List<Checks.Fault> faults =
                Checks.of(Defaults.run().draft().lanes(List.of(fine, wrong)).config());
        assertThat(faults).singleElement().satisfies(f -> {
            assertThat(f.field()).isEqualTo(field);
            assertThat(f.lane()).isEqualTo(1);
            assertThat(f.sentence()).startsWith(sentence);
        });
    }

    @Test
    void allowsTheDefaultsAndEveryBorder() {
        assertThat(Checks.of(Defaults.run())).isEmpty();
        LaneConfig least = lane("a", 0, 0, 0, Double.MIN_VALUE, 0, 0, 1, 1);
        LaneConfig most = lane("b".repeat(40), 1e300, 1, 1, 1e300, Math.nextDown(1.0), 1e300, 9999, 9999);
        assertThat(Checks.of(Defaults.run()
                        .draft()
                        .lanes(List.of(least, most))
                        .labelNoise(1)
                        .config()))
                .isEmpty();
    }

    @Test
    void wantsNamesThatDiffer() {
        LaneConfig one = Defaults.lane("SAM", OptimizerKind.SAM);
        LaneConfig two = Defaults.lane("sam", OptimizerKind.SAM);
        assertThat(Checks.of(Defaults.run().draft().lanes(List.of(one, two)).config()))
                .extracting(Checks.Fault::sentence)
                .containsExactly("The lane's name \"sam\" is used twice. Each lane must have a name of its own.");
    }

    @Test
    void looksAtTheDataFolderOnlyWhenAsked(@TempDir Path dir) {
        Path none = dir.resolve("none");
        RunConfig config =
                Defaults.run().draft().data("cifar10").dataDir(none.toString()).config();
        assertThat(Checks.of(config)).isEmpty();
        assertThat(Checks.files(config)).singleElement().satisfies(f -> {
            assertThat(f.field()).isEqualTo("dataDir");
            assertThat(f.sentence()).startsWith("The data folder " + none + " is not there.");
        });
        assertThat(Checks.files(Defaults.run())).isEmpty();
    }
}
