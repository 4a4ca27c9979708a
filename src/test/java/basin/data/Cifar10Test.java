package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import basin.kernel.Precision;
import basin.kernel.Vec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
    private static final int RECORD = Cifar.TEN.record();

    @TempDir
    Path dir;

    @BeforeEach
    void writeSmallFiles() throws IOException {
        write("data_batch_2.bin", 3);
        write("data_batch_5.bin", 2);
        write("test_batch.bin", 1);
    }

    /** Record i has label i, and in every plane the pixel value 10 i + plane. */
    private void write(String name, int records) throws IOException {
        byte[] bytes = new byte[records * RECORD];
        for (int i = 0; i < bytes.length; i++) {
            int record = i / RECORD;
            int pixel = i % RECORD - 1;
            bytes[i] = (byte) (pixel < 0 ? record : 10 * record + pixel / 1024);
        }
        Files.write(dir.resolve(name), bytes);
    }

    @Test
    void readsTheBatchesThatAreThereAndSaysHowMany() {
        Outline outline = Datasets.check("cifar10", dir);
        assertThat(outline.training()).isEqualTo(5);
        assertThat(outline.test()).isEqualTo(1);
        assertThat(outline.remarks()).containsExactly("2 of 5 training batches found.");
        Dataset data = Datasets.open("cifar10", dir, 0, 7);
        assertThat(data.remarks()).isEqualTo(outline.remarks());
        assertThat(data.training().size()).isEqualTo(5);
        assertThat(data.training().label(2)).isEqualTo(2);
        assertThat(data.training().label(3)).isZero();
        Vec v = Vec.zeros(Precision.FLOAT, 2 * 3072);
        data.training().read(2, v, 3072);
        assertThat(v.get(3071)).isZero();
        assertThat(v.get(3072)).isCloseTo((20 / 255.0 - 0.4914) / 0.2470, within(1e-6));
        assertThat(v.get(3072 + 1024)).isCloseTo((21 / 255.0 - 0.4822) / 0.2435, within(1e-6));
        assertThat(v.get(3072 + 3071)).isCloseTo((22 / 255.0 - 0.4465) / 0.2616, within(1e-6));
    }

    @Test
    void allFiveBatchesNeedNoRemark() throws IOException {
        for (int i = 1; i <= 5; i++) {
            write("data_batch_" + i + ".bin", 1);
        }
        assertThat(Datasets.check("cifar10", dir).remarks()).isEmpty();
    }

    @Test
    void oneByteChangesTheDigest() throws IOException {
        String digest = Datasets.open("cifar10", dir, 0, 7).digest();
        Path file = dir.resolve("data_batch_5.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[4000]++;
        Files.write(file, bytes);
        assertThat(Datasets.open("cifar10", dir, 0, 7).digest()).isNotEqualTo(digest);
    }

    @Test
    void refusesAFolderThatIsMissingOrEmpty() throws IOException {
        refuses(dir.resolve("none"), "The data folder " + dir.resolve("none") + " is not there.");
        Path empty = Files.createDirectory(dir.resolve("empty"));
        refuses(empty, "The data folder " + empty + " has no training batch.");
        Files.delete(dir.resolve("test_batch.bin"));
        refuses(dir, "The data folder " + dir + " has no test_batch.bin. It must hold one.");
    }

    @Test
    void refusesATruncatedAnEmptyAndAnOversizedFile() throws IOException {
        Path file = dir.resolve("data_batch_2.bin");
        String rule = " bytes. It must hold 1 to 10,000 whole records of 3,073 bytes.";
        Files.write(file, new byte[3_072]);
        refuses(dir, "The file " + file + " has 3072" + rule);
        Files.write(file, new byte[0]);
        refuses(dir, "The file " + file + " has 0" + rule);
        Files.write(file, new byte[10_001 * RECORD]);
        refuses(dir, "The file " + file + " has 30733073" + rule);
        Files.write(file, new byte[10_000 * RECORD]);
        assertThat(Datasets.check("cifar10", dir).training()).isEqualTo(10_002);
    }

    @Test
    void refusesALabelAboveNine() throws IOException {
        Path file = dir.resolve("test_batch.bin");
        byte[] bytes = new byte[2 * RECORD];
        bytes[RECORD] = (byte) 200;
        Files.write(file, bytes);
        refuses(dir, "Record 1 of the file " + file + " has the label 200. Labels must be 0 to 9.");
    }

    private static void refuses(Path folder, String sentence) {
        assertThatThrownBy(() -> Datasets.check("cifar10", folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
        assertThatThrownBy(() -> Datasets.open("cifar10", folder, 0, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void readsTheRealImages() {
        String place = System.getProperty("basin.cifar10", "");
        assumeTrue(
                !place.isEmpty(), "Set the system property basin.cifar10 to a folder of CIFAR-10 files to run this.");
        Dataset data = Datasets.open("cifar10", Path.of(place), 0, 7);
        Vec v = Vec.zeros(Precision.FLOAT, 3072);
        double sum = 0;
        double square = 0;
        for (int i = 0; i < data.test().size(); i++) {
            data.test().read(i, v, 0);
            sum += v.toDoubles()[i % 3072];
            square += v.dot(v) / 3072;
        }
        assertThat(sum / data.test().size()).isBetween(-0.15, 0.15);
        assertThat(square / data.test().size()).isBetween(0.9, 1.1);
    }
}
