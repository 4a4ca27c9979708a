package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What samples go through, against what the definitions say of it. */
class AugmentationTest {
    private static final Shape SHAPE = new Shape(2, 32, 32);
    private static final float[] BLACK = {-7, -8};
    private static final int DRAWS = 4_000;

    /** Number 1000 c + 32 y + x in channel c, row y and column x. */
    private static float[] ramp() {
        float[] values = new float[SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 * (i / 1024) + i % 1024;
        }
        return values;
    }

    @Test
    void noneLeavesEveryNumber() {
        float[] values = ramp();
        assertThat(Augmentation.NONE.apply(SHAPE, values, BLACK, Rng.of(1, "a")))
                .isSameAs(values);
    }

    @Test
    void basicShiftsByUpToFourFillsWithBlackAndFlipsHalf() {
        Rng rng = Rng.of(1, "basic");
        Set<Integer> shifts = new HashSet<>();
        int flips = 0;
        for (int n = 0; n < DRAWS; n++) {
            float[] out = Augmentation.BASIC.apply(SHAPE, ramp(), BLACK, rng);
            float first = out[16 * 32 + 16];
            boolean flipped = out[16 * 32 + 15] > first;
            int down = (int) first / 32 - 16;
            int across = (int) first % 32 - (flipped ? 15 : 16);
            flips += flipped ? 1 : 0;
            shifts.add(100 * down + across);
            for (int i = 0; i < out.length; i++) {
                int y = i % 1024 / 32 + down;
                int x = (flipped ? 31 - i % 32 : i % 32) + across;
                boolean inside = y >= 0 && y < 32 && x >= 0 && x < 32;
                assertThat(out[i]).isEqualTo(inside ? 1000 * (i / 1024) + 32 * y + x : BLACK[i / 1024]);
            }
        }
        assertThat(shifts).hasSize(81);
        assertThat(flips).isCloseTo(DRAWS / 2, within(150)); // five standard deviations
    }

    @Test
    void cutoutZeroesASquareOfSixteenInHalfOfTheImages() {
        Rng rng = Rng.of(1, "cutout");
        int cut = 0;
        float[] ones = new float[SHAPE.size()];
        Arrays.fill(ones, 1);
        for (int n = 0; n < DRAWS; n++) {
            float[] out = Augmentation.CUTOUT.apply(SHAPE, ones.clone(), new float[] {1, 1}, rng);
            int zeros = 0;
            for (int i = 0; i < 1024; i++) {
                zeros += out[i] == 0 ? 1 : 0;
                assertThat(out[1024 + i]).isEqualTo(out[i]);
            }
            cut += zeros > 0 ? 1 : 0;
            assertThat(zeros).isLessThanOrEqualTo(256);
            assertThat(zeros == 0 || zeros >= 64).isTrue(); // its centre lies in the image
        }
        assertThat(cut).isCloseTo(DRAWS / 2, within(150));
    }

    @Test
    void resizedTakesTheStatedShareAndSides() {
        Rng rng = Rng.of(1, "boxes");
        double smallest = 1;
        double largest = 0;
        for (int n = 0; n < DRAWS; n++) {
            Resampling.Box box = Resampling.Box.random(300, 400, rng);
            double share = box.height() * box.width() / 120_000.0;
            smallest = Math.min(smallest, share);
            largest = Math.max(largest, share);
            assertThat((double) box.width() / box.height()).isBetween(.74, 1.35);
            assertThat(box.top()).isBetween(0, 300 - box.height());
            assertThat(box.left()).isBetween(0, 400 - box.width());
        }
        assertThat(smallest).isBetween(.079, .1);
        assertThat(largest).isBetween(.9, 1.001);
    }

    @Test
    void resizingKeepsARampAndOneColour() {
        Shape shape = new Shape(1, 8, 12);
        float[] values = new float[96];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 12;
        }
        float[] half = Resampling.resize(shape, values, new Resampling.Box(0, 0, 8, 12), 4, 6);
        for (int x = 1; x < 5; x++) {
            assertThat(half[x]).isCloseTo(2 * x + .5f, within(1e-5f)); // the middle of the two it replaces
        }
        float[] twice = Resampling.resize(shape, values, new Resampling.Box(2, 3, 4, 6), 8, 12);
        for (int x = 1; x < 11; x++) {
            assertThat(twice[12 + x]).isCloseTo(3 + x / 2f - .25f, within(1e-5f));
        }
        assertThat(Resampling.resize(shape, values, new Resampling.Box(0, 0, 8, 12), 8, 12))
                .containsExactly(values);
    }

    @Test
    void shrinkingIsAMeanOverTheWidenedTriangle() {
        float[] row = {0, 10, 40, 90, 160, 250, 360, 490, 640};
        float[] out = Resampling.resize(new Shape(1, 1, 9), row, new Resampling.Box(0, 0, 1, 9), 1, 4);
        double scale = 9 / 4.0;
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = 0; j < 9; j++) {
                double w = Math.max(0, 1 - Math.abs((j + .5 - (i + .5) * scale) / scale));
                sum += w * row[j];
                weights += w;
            }
            assertThat(out[i]).isCloseTo((float) (sum / weights), within(1e-3f));
        }
    }

    @Test
    void theMiddleIsThatOfTheResizedImage() {
        Shape shape = new Shape(1, 64, 96);
        float[] values = new float[64 * 96];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 96;
        }
        float[] out = Resampling.centre(shape, values, 32, 28);
        assertThat(out).hasSize(28 * 28);
        for (int x = 0; x < 28; x++) {
            assertThat(out[x]).isCloseTo(2 * (x + 10) + .5f, within(1e-4f)); // 48 wide, cut from 10 on
        }
    }
}
