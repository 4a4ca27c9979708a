package basin.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CIFAR-10's binary files: whole records of one label byte and 3,072 pixel bytes (red, green and blue plane, each row
 * by row). Any of data_batch_1.bin to data_batch_5.bin is the training set, test_batch.bin the test set.
 */
final class Cifar10 {
    static final String NAME = "cifar10";

    /** The bytes of one record. */
    static final int RECORD = 1 + ByteSamples.PIXELS;

    private static final int MOST = 10_000;
    private static final int BATCHES = 5;
    private static final String TEST = "test_batch.bin";
    static final List<String> LABELS =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private Cifar10() {}

    /** Sizes, from the files' lengths. */
    static Outline outline(Path dir) {
        if (!Files.isDirectory(dir)) {
            throw new IllegalArgumentException("The data folder " + dir
                    + " is not there. It must be a folder that holds data_batch_1.bin to data_batch_5.bin and "
                    + TEST + ".");
        }
        List<Path> batches = batches(dir);
        if (batches.isEmpty()) {
            throw new IllegalArgumentException("The data folder " + dir
                    + " has no training batch. It must hold at least one of data_batch_1.bin to data_batch_5.bin.");
        }
        if (!Files.isRegularFile(dir.resolve(TEST))) {
            throw new IllegalArgumentException("The data folder " + dir + " has no " + TEST + ". It must hold one.");
        }
        int training = batches.stream().mapToInt(Cifar10::records).sum();
        List<String> remarks = batches.size() == BATCHES
                ? List.of()
                : List.of(batches.size() + " of " + BATCHES + " training batches found.");
        return new Outline(ByteSamples.SHAPE, LABELS, training, records(dir.resolve(TEST)), remarks);
    }

    private static List<Path> batches(Path dir) {
        return IntStream.rangeClosed(1, BATCHES)
                .mapToObj(i -> dir.resolve("data_batch_" + i + ".bin"))
                .filter(Files::isRegularFile)
                .toList();
    }

    private static int records(Path file) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (size == 0 || size % RECORD != 0 || size > (long) MOST * RECORD) {
            throw new IllegalArgumentException("The file " + file + " has " + size
                    + " bytes. It must hold 1 to 10,000 whole records of 3,073 bytes.");
        }
        return (int) (size / RECORD);
    }

    /** Sizes, and every label looked at without reading the pixels. */
    static Outline check(Path dir) {
        Outline outline = outline(dir);
        batches(dir).forEach(Cifar10::checkLabels);
        checkLabels(dir.resolve(TEST));
        return outline;
    }

    private static void checkLabels(Path file) {
        int records = records(file);
        ByteBuffer one = ByteBuffer.allocate(1);
        try (FileChannel channel = FileChannel.open(file)) {
            for (int i = 0; i < records; i++) {
                channel.read(one.clear(), (long) i * RECORD);
                checkLabel(file, i, one.get(0));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte checkLabel(Path file, int record, byte label) {
        if (Byte.toUnsignedInt(label) >= LABELS.size()) {
            throw new IllegalArgumentException("Record " + record + " of the file " + file + " has the label "
                    + Byte.toUnsignedInt(label) + ". Labels must be 0 to 9.");
        }
        return label;
    }

    /** Reads the whole set; label noise from the streams of {@code seed}. */
    static Dataset open(Path dir, double labelNoise, long seed) {
        Outline outline = outline(dir);
        ByteSamples clean = read(batches(dir));
        ByteSamples training = clean.with(LabelNoise.apply(clean.labels(), LABELS.size(), labelNoise, seed));
        ByteSamples test = read(List.of(dir.resolve(TEST)));
        ContentDigest digest = new ContentDigest();
        training.digest(digest);
        test.digest(digest);
        return new Dataset(NAME, training, test, LABELS, digest.hex(), outline.remarks());
    }

    private static ByteSamples read(List<Path> files) {
        List<byte[]> pixels = new ArrayList<>();
        List<Byte> labels = new ArrayList<>();
        for (Path file : files) {
            int records = records(file);
            byte[] bytes = bytes(file);
            for (int i = 0; i < records; i++) {
                labels.add(checkLabel(file, i, bytes[i * RECORD]));
                byte[] image = new byte[ByteSamples.PIXELS];
                System.arraycopy(bytes, i * RECORD + 1, image, 0, image.length);
                pixels.add(image);
            }
        }
        byte[] all = new byte[labels.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = labels.get(i);
        }
        return new ByteSamples(pixels.toArray(new byte[0][]), all, LABELS.size());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IllegalArgumentException unreadable(Path file, IOException e) {
        return new IllegalArgumentException("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
}
