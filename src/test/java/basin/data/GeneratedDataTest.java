package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.kernel.Precision;
import basin.kernel.Vec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDataTest {
    private static final Path NOWHERE = Path.of("");

    @ParameterizedTest
    @CsvSource({"shapes, 1536, 2000, 10, 256", "spirals, 256, 4000, 2, 2", "moons, 256, 4000, 2, 2"})
    void hasTheStatedSizesAndBalancedClasses(String name, int training, int test, int classes, int numbers) {
        Dataset data = Datasets.open(name, NOWHERE, 0, 7);
        Outline outline = Datasets.check(name, NOWHERE);
        assertThat(data.training().size()).isEqualTo(training).isEqualTo(outline.training());
        assertThat(data.test().size()).isEqualTo(test).isEqualTo(outline.test());
        assertThat(data.training().shape().size()).isEqualTo(numbers);
        assertThat(data.training().shape()).isEqualTo(outline.shape());
        assertThat(data.labels()).hasSize(classes).isEqualTo(outline.labels());
        for (int count : counts(data.training(), classes)) {
            assertThat(count).isBetween(training / classes, training / classes + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "spirals", "moons"})
    void theSeedDecidesEveryBit(String name) {
        String digest = Datasets.open(name, NOWHERE, 0.3, 7).digest();
        assertThat(digest)
                .hasSize(64)
                .isEqualTo(Datasets.open(name, NOWHERE, 0.3, 7).digest());
        assertThat(digest).isNotEqualTo(Datasets.open(name, NOWHERE, 0.3, 8).digest());
        assertThat(digest).isNotEqualTo(Datasets.open(name, NOWHERE, 0.2, 7).digest());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 1})
    void exactlyTheGivenShareOfTrainingLabelsIsWrongAndNothingElseChanges(double share) {
        Dataset clean = Datasets.open("shapes", NOWHERE, 0, 7);
        Dataset noisy = Datasets.open("shapes", NOWHERE, share, 7);
        int wrong = 0;
        for (int i = 0; i < clean.training().size(); i++) {
            if (clean.training().label(i) != noisy.training().label(i)) {
                wrong++;
            }
            assertThat(read(noisy.training(), i)).isEqualTo(read(clean.training(), i));
        }
        assertThat(wrong).isEqualTo((int) Math.rint(share * clean.training().size()));
        for (int i = 0; i < clean.test().size(); i++) {
            assertThat(noisy.test().label(i)).isEqualTo(clean.test().label(i));
        }
    }

    @Test
    void noiseReachesEveryOtherClassAlike() {
        int[] labels = new int[90_000];
        int[] counts = new int[10];
        for (int label : LabelNoise.apply(labels, 10, 1, 7)) {
            counts[label]++;
        }
        assertThat(counts[0]).isZero();
        for (int label = 1; label < 10; label++) {
            assertThat(counts[label]).isBetween(9_600, 10_400); // 4 standard deviations are 377
        }
    }

    @Test
    void spiralsFollowTheirFormula() {
        Dataset data = Datasets.open("spirals", NOWHERE, 0, 7);
        double square = 0;
        for (int i = 0; i < data.test().size(); i++) {
            float[] p = read(data.test(), i);
            double angle = Math.atan2(p[1], p[0]) - Math.PI * data.test().label(i);
            double turn = angle / (2 * Math.PI);
            double radius = Math.hypot(p[0], p[1]) / 2;
            double off = turn - radius - Math.rint(turn - radius);
            square += off * off * radius * radius;
        }
        assertThat(Math.sqrt(square / data.test().size())).isLessThan(0.09);
    }

    @Test
    void meansOfShapesAreThoseOfTheRecipe() {
        Samples test = Datasets.open("shapes", NOWHERE, 0, 7).test();
        double border = 0;
        for (int i = 0; i < test.size(); i++) {
            float[] p = read(test, i);
            border += (p[0] + p[15] + p[240] + p[255]) / 4;
        }
        // corners are background: mean 0, standard deviation .3 / sqrt(3) an image
        assertThat(border / test.size()).isBetween(-0.02, 0.02);
    }

    @Test
    void refusesUnknownNamesAndShares() {
        assertThatThrownBy(() -> Datasets.open("emnist", NOWHERE, 0, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The data set \"emnist\" is unknown. It must be one of shapes, spirals, moons, cifar10, cifar100,"
                                + " mnist, fashion-mnist, images, npy.");
        assertThatThrownBy(() -> Datasets.open("moons", NOWHERE, 1.5, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The label noise is 1.5. It must be between 0 and 1.");
    }

    private static int[] counts(Samples samples, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < samples.size(); i++) {
            counts[samples.label(i)]++;
        }
        return counts;
    }

    private static float[] read(Samples samples, int i) {
        Vec v = Vec.zeros(Precision.FLOAT, samples.shape().size());
        samples.read(i, v, 0);
        return v.toFloats();
    }
}
