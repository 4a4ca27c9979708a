package basin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of damage to every kind of file gives one sentence that names the file and what is allowed. */
class DamagedDataTest {
    @TempDir
    Path dir;

    private void refuses(String set, String... parts) {
        assertThatThrownBy(() -> {
                    Datasets.check(set, dir);
                    Dataset data = Datasets.open(set, dir, 0, 1);
                    ((Pixels) data.training()).values(0);
                })
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e ->
                        assertThat(e.getMessage()).contains(parts).endsWith(".").doesNotContain("\n"));
    }

    private void idx(String name, byte... bytes) {
        DataFolders.idx(dir, 12, 3, false);
        DataFolders.write(dir.resolve(name), bytes);
    }

    @Test
    void idx() throws IOException {
        refuses("mnist", "no train-images-idx3-ubyte", "It must be a folder that holds");
        byte[] images = DataFolders.images(12);
        idx("train-images-idx3-ubyte", Arrays.copyOf(images, images.length - 1));
        refuses("mnist", "train-images-idx3-ubyte", "ends too early");
        idx("train-images-idx3-ubyte", Arrays.copyOf(images, images.length + 1));
        refuses("mnist", "goes on after its last sample");
        idx("train-images-idx3-ubyte", new byte[3]);
        refuses("mnist", "ends too early");
        idx("train-images-idx3-ubyte", DataFolders.labels(12));
        refuses("mnist", "begins with 00000801", "must begin with 00000803");
        idx("train-labels-idx1-ubyte", DataFolders.labels(11));
        refuses("mnist", "11 labels where", "12 images", "as many");
        idx(
                "train-images-idx3-ubyte",
                ByteBuffer.wrap(images.clone()).putInt(4, 2_000_000).array());
        refuses("mnist", "2000000 samples", "1 to 1,000,000");
        idx(
                "train-images-idx3-ubyte",
                ByteBuffer.wrap(images.clone()).putInt(8, 30_000).array());
        refuses("mnist", "30000 x 28 pixels", "1 to 256");
        byte[] labels = DataFolders.labels(12);
        labels[19] = 10;
        idx("train-labels-idx1-ubyte", labels);
        refuses("mnist", "the label 10 at sample 11", "0 to 9");
    }

    @Test
    void idxGzipped() {
        DataFolders.idx(dir, 12, 3, true);
        byte[] whole = DataFolders.packed(DataFolders.images(12), true);
        Path file = dir.resolve("train-images-idx3-ubyte.gz");
        DataFolders.write(file, Arrays.copyOf(whole, whole.length / 2));
        refuses("mnist", file.toString(), "ends too early");
        byte[] broken = whole.clone();
        broken[whole.length / 2] ^= 64;
        DataFolders.write(file, broken);
        refuses("mnist", file.toString());
        // a start that promises a million images, and a bomb of zeros behind it: no more is unpacked than promised
        byte[] bomb = ByteBuffer.wrap(Arrays.copyOf(DataFolders.images(12), 20_000_000))
                .putInt(4, 12)
                .array();
        DataFolders.write(file, DataFolders.packed(bomb, true));
        refuses("mnist", file.toString(), "goes on after its last sample");
    }

    @Test
    void cifar100() {
        byte[] two = new byte[2 * 3074];
        DataFolders.write(dir.resolve("test.bin"), two);
        refuses("cifar100", "no training batch", "train.bin");
        DataFolders.write(dir.resolve("train.bin"), Arrays.copyOf(two, 3073));
        refuses("cifar100", "3073 bytes", "1 to 50,000 whole records of 3,074 bytes");
        two[3074 + 1] = 100;
        DataFolders.write(dir.resolve("train.bin"), two);
        refuses("cifar100", "Record 1", "the label 100", "0 to 99");
    }

    private void npy(String name, byte... bytes) {
        DataFolders.npyBytes(dir);
        DataFolders.write(dir.resolve(name), bytes);
    }

    @Test
    void npy() throws IOException {
        byte[] good = DataFolders.npy(1, "|u1", "(4, 2, 2)", DataFolders.levels(4));
        npy("x_train.npy", Arrays.copyOf(good, good.length - 1));
        refuses("npy", "x_train.npy", "By its header it must have " + good.length);
        npy("x_train.npy", new byte[100]);
        refuses("npy", "is no NumPy array");
        npy("x_train.npy", DataFolders.npy(4, "|u1", "(4, 2, 2)", DataFolders.levels(4)));
        refuses("npy", "format version 4", "1, 2 or 3");
        String fortran = "{'descr': '|u1', 'fortran_order': True, 'shape': (4, 2, 2), }";
        npy("x_train.npy", DataFolders.npy(1, fortran, DataFolders.levels(4)));
        refuses("npy", "Fortran order", "must be in C order");
        npy("x_train.npy", DataFolders.npy(1, "{'descr': '|O', 'fortran_order': False, 'shape': (4,), }"));
        refuses("npy", "plain numbers");
        npy("x_train.npy", DataFolders.npy(1, "|u1", "(16,)", DataFolders.levels(4)));
        refuses("npy", "N x C x H x W or N x H x W");
        npy("x_train.npy", DataFolders.npy(1, "<i4", "(1, 2, 2)", DataFolders.levels(4)));
        refuses("npy", "type i4", "uint8, float32 or float64");
        npy("x_train.npy", DataFolders.npy(1, "|u1", "(99999999999, 2, 2)", DataFolders.levels(4)));
        refuses("npy", "x_train.npy", "shape");
        npy("x_train.npy", DataFolders.npy(1, "|u1", "(0, 2, 2)"));
        refuses("npy", "1 to 10,000,000 images");
        npy("x_train.npy", DataFolders.npy(1, "|u1", "(1, 1, 2000)", new byte[2000]));
        refuses("npy", "1 to 1024 pixels a side");
        npy("y_train.npy", DataFolders.npy(1, "<i8", "(3,)", DataFolders.longs(0, 1, 0)));
        refuses("npy", "3 labels where x_train.npy has 4 images");
        npy("y_train.npy", DataFolders.npy(1, "<i8", "(4,)", DataFolders.longs(0, -1, 0, 1)));
        refuses("npy", "the label -1 at sample 1", "0 to 9999");
        npy("y_test.npy", DataFolders.npy(1, "<i8", "(2,)", DataFolders.longs(0, 2)));
        refuses("npy", "the label 2", "0 to 1");
        npy("x_test.npy", DataFolders.npy(1, "|u1", "(1, 4, 2)", DataFolders.levels(2)));
        refuses("npy", "x_test.npy", "Both must be alike");
        npy("x_train.npy", DataFolders.npy(1, "<f4", "(4, 1, 1)", DataFolders.floats(0, 1, Float.NaN, 3)));
        DataFolders.write(dir.resolve("x_test.npy"), DataFolders.npy(1, "<f4", "(2, 1, 1)", DataFolders.floats(0, 1)));
        refuses("npy", "not finite in image 2");
        Files.delete(dir.resolve("y_train.npy"));
        refuses("npy", "no y_train.npy");
    }

    @Test
    void pictures() throws IOException {
        refuses("images", "no train", "train and val");
        DataFolders.pictures(dir, 1, 16, 16);
        Path file = dir.resolve("train/ash/0.png");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[0]);
        refuses("images", file.toString(), "neither a JPEG nor a PNG");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refuses("images", file.toString(), "damaged picture");
        byte[] large = whole.clone();
        large[17] = 1; // 65,552 pixels wide by its header
        Files.write(file, large);
        refuses("images", file.toString(), "65552 x 16 pixels", "1 to 16384");
        Files.delete(file);
        Files.delete(dir.resolve("train/oak/0.jpg"));
        refuses("images", "holds no picture");
        Files.delete(dir.resolve("train/oak"));
        refuses("images", "1 folders of classes", "2 to 10,000");
        Files.createDirectories(dir.resolve("train/oak"));
        DataFolders.picture(dir.resolve("train/oak/0.jpg"), 16, 16, 0);
        DataFolders.picture(dir.resolve("val/elm/0.jpg"), 16, 16, 0);
        refuses("images", "class elm in val that train has not");
    }

    @Test
    void linksOutOfTheFolder() throws IOException {
        Path outside = Files.createTempDirectory(dir.getParent(), "outside");
        DataFolders.pictures(dir, 1, 16, 16);
        DataFolders.picture(outside.resolve("a.png"), 16, 16, 0);
        Path file = dir.resolve("train/ash/0.png");
        Files.delete(file);
        Files.createSymbolicLink(file, outside.resolve("a.png"));
        refuses("images", file.toString(), "link that leads out");
        DataFolders.idx(dir, 12, 3, false);
        Path labels = dir.resolve("t10k-labels-idx1-ubyte");
        Files.move(labels, outside.resolve("labels"));
        Files.createSymbolicLink(labels, outside.resolve("labels"));
        refuses("mnist", labels.toString(), "link that leads out");
    }
}
