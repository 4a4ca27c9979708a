package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the readers make of whole files. */
class ReadersTest {
    @TempDir
    Path dir;

    private static float[] values(Samples samples, int i) {
        return ((Pixels) samples).values(i);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void idxFilesAreReadGzippedOrNot(boolean gzipped) {
        DataFolders.idx(dir, 12, 3, gzipped);
        Outline outline = Datasets.check("mnist", dir);
        assertThat(outline.training()).isEqualTo(12);
        assertThat(outline.test()).isEqualTo(3);
        assertThat(outline.shape()).isEqualTo(new Shape(1, 28, 28));
        Dataset data = Datasets.open("mnist", dir, 0, 1);
        assertThat(data.training().label(11)).isEqualTo(1);
        assertThat(values(data.training(), 11)[783]).isCloseTo((110 / 255f - 0.1307f) / 0.3081f, within(1e-6f));
        assertThat(Datasets.open("fashion-mnist", dir, 0, 1).labels()).contains("t-shirt", "boot");
    }

    @Test
    void gzippingChangesNoBit() throws IOException {
        DataFolders.idx(dir, 12, 3, true);
        Path plain = Files.createDirectory(dir.resolve("plain"));
        DataFolders.idx(plain, 12, 3, false);
        assertThat(Datasets.open("mnist", plain, .5, 1).digest())
                .isEqualTo(Datasets.open("mnist", dir, .5, 1).digest());
    }

    @Test
    void cifar100TakesTheFineLabel() {
        byte[] records = new byte[2 * 3074];
        records[0] = 19;
        records[1] = 99;
        records[2] = (byte) 255;
        records[3074 + 1] = 7;
        DataFolders.write(dir.resolve("train.bin"), records);
        DataFolders.write(dir.resolve("test.bin"), records);
        Dataset data = Datasets.open("cifar100", dir, 0, 1);
        assertThat(data.labels()).hasSize(100).contains("aquarium fish", "worm");
        assertThat(data.training().label(0)).isEqualTo(99);
        assertThat(data.training().label(1)).isEqualTo(7);
        assertThat(values(data.training(), 0)[0]).isCloseTo((1 - 0.5071f) / 0.2673f, within(1e-6f));
    }

    @Test
    void bytesOfNumpyAreNormalizedByTheTrainingSet() {
        DataFolders.npyBytes(dir);
        Dataset data = Datasets.open("npy", dir, 0, 1);
        assertThat(data.training().shape()).isEqualTo(new Shape(1, 2, 2));
        assertThat(data.labels()).containsExactly("0", "1");
        double deviation = Math.sqrt((15 * 15 + 5 * 5) / 2.0);
        assertThat(values(data.training(), 3)[2]).isCloseTo((float) (15 / deviation), within(1e-6f));
        assertThat(values(data.test(), 0)[3]).isCloseTo((float) (-15 / deviation), within(1e-6f));
        assertThat(data.test().label(0)).isEqualTo(1);
    }

    @Test
    void floatsOfNumpyAreTakenAsTheyAre() {
        DataFolders.npyBytes(dir);
        DataFolders.write(dir.resolve("x_train.npy"), DataFolders.npy(1, "<f4", "(4, 3, 1, 1)", numbers(12)));
        DataFolders.write(dir.resolve("x_test.npy"), DataFolders.npy(1, "<f4", "(2, 3, 1, 1)", numbers(6)));
        Dataset data = Datasets.open("npy", dir, 0, 1);
        assertThat(data.training().shape()).isEqualTo(new Shape(3, 1, 1));
        assertThat(values(data.training(), 3)).containsExactly(2.25f, 2.5f, 2.75f);
    }

    private static byte[] numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i / 4f;
        }
        return DataFolders.floats(values);
    }

    @Test
    void aFolderOfPicturesIsReadWhenAskedFor() {
        DataFolders.pictures(dir, 3, 40, 30);
        Outline outline = Datasets.check("images:16", dir);
        assertThat(outline.labels()).containsExactly("ash", "oak");
        assertThat(outline.training()).isEqualTo(6);
        assertThat(outline.test()).isEqualTo(2);
        Dataset data = Datasets.open("images:16", dir, 0, 1);
        assertThat(data.training().inFiles()).isTrue();
        assertThat(data.training().label(2)).isZero();
        float[] red = values(data.training(), 0);
        assertThat(red).hasSize(3 * 16 * 16);
        assertThat(red[0]).isCloseTo((1 - 0.485f) / 0.229f, within(1e-5f));
        assertThat(red[256]).isCloseTo(-0.456f / 0.224f, within(1e-5f));
        assertThat(values(data.test(), 1)[2 * 256]).isCloseTo((1 - 0.406f) / 0.225f, within(.02f));
        assertThat(Datasets.shape("images", dir)).isEqualTo(new Shape(3, 224, 224));
    }

    @Test
    void aPictureOfTheVerySizeIsTakenAsItIsAndGrayKeepsItsLevels() {
        DataFolders.pictures(dir, 1, 16, 16);
        BufferedImage gray = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            gray.getRaster().setSample(i % 16, i / 16, 0, i);
        }
        DataFolders.save(gray, dir.resolve("train/ash/0.png"));
        float[] values = values(Datasets.open("images:16", dir, 0, 1).training(), 0);
        for (int i = 0; i < 256; i++) {
            assertThat(values[i]).isCloseTo((i / 255f - 0.485f) / 0.229f, within(1e-5f));
            assertThat(values[512 + i]).isCloseTo((i / 255f - 0.406f) / 0.225f, within(1e-5f));
        }
    }
}
