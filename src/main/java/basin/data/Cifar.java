package basin.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * CIFAR's binary files: whole records of one or two label bytes, of which the last counts, and 3,072 pixel bytes (red,
 * green and blue plane, each row by row).
 *
 * @param labelBytes of a record
 * @param most records of a file
 * @param parts the training files; any of them make the training set
 * @param test the test file
 * @param allowed what the folder must hold, as the end of a sentence
 */
record Cifar(
        String name,
        int labelBytes,
        int most,
        List<String> classNames,
        List<String> parts,
        String test,
        Scaling scaling,
        String allowed)
        implements Source {
    static final Shape SHAPE = new Shape(3, 32, 32);

    /** CIFAR-10: five training batches. */
    static final Cifar TEN = new Cifar(
            "cifar10",
            1,
            10_000,
            ClassNames.CIFAR10,
            IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> "data_batch_" + i + ".bin")
                    .toList(),
            "test_batch.bin",
            Scaling.CIFAR10,
            "data_batch_1.bin to data_batch_5.bin");

    /** CIFAR-100 by its fine labels. */
    static final Cifar HUNDRED = new Cifar(
            "cifar100",
            2,
            50_000,
            ClassNames.CIFAR100,
            List.of("train.bin"),
            "test.bin",
            Scaling.CIFAR100,
            "train.bin");

    /** The bytes of one record. */
    int record() {
        return labelBytes + SHAPE.size();
    }

    @Override
    public Shape shape(Path dir) {
        return SHAPE;
    }

    @Override
    public List<String> labels(Path dir) {
        return classNames;
    }

    @Override
    public Outline outline(Path dir) {
        DataFiles.checkFolder(dir, "a folder that holds " + allowed + " and " + test);
        List<Path> batches = batches(dir);
        if (batches.isEmpty()) {
            String rule = parts.size() > 1 ? "at least one of " + allowed : allowed;
            throw new IllegalArgumentException(
                    "The data folder " + dir + " has no training batch. It must hold " + rule + ".");
        }
        if (!Files.isRegularFile(dir.resolve(test))) {
            throw new IllegalArgumentException("The data folder " + dir + " has no " + test + ". It must hold one.");
        }
        batches.forEach(file -> DataFiles.checkOwn(dir, file));
        DataFiles.checkOwn(dir, dir.resolve(test));
        int training = batches.stream().mapToInt(this::records).sum();
        List<String> remarks = batches.size() == parts.size()
                ? List.of()
                : List.of(batches.size() + " of " + parts.size() + " training batches found.");
        return new Outline(SHAPE, classNames, training, records(dir.resolve(test)), remarks);
    }

    private List<Path> batches(Path dir) {
        return parts.stream().map(dir::resolve).filter(Files::isRegularFile).toList();
    }

    private int records(Path file) {
        long size = DataFiles.size(file);
        if (size == 0 || size % record() != 0 || size > (long) most * record()) {
            throw DataFiles.wrong(
                    file,
                    "has " + size + " bytes",
                    String.format(Locale.ROOT, "It must hold 1 to %,d whole records of %,d bytes", most, record()));
        }
        return (int) (size / record());
    }

    /** Looks at every label without reading the pixels. */
    @Override
    public Outline check(Path dir) {
        Outline outline = outline(dir);
        batches(dir).forEach(this::checkLabels);
        checkLabels(dir.resolve(test));
        return outline;
    }

    private void checkLabels(Path file) {
        int records = records(file);
        ByteBuffer one = ByteBuffer.allocate(1);
        try (FileChannel channel = FileChannel.open(file)) {
            for (int i = 0; i < records; i++) {
                channel.read(one.clear(), (long) i * record() + labelBytes - 1);
                checkLabel(file, i, one.get(0));
            }
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private int checkLabel(Path file, int record, byte label) {
        int value = Byte.toUnsignedInt(label);
        if (value >= classNames.size()) {
            throw new IllegalArgumentException("Record " + record + " of the file " + file + " has the label " + value
                    + ". Labels must be 0 to " + (classNames.size() - 1) + ".");
        }
        return value;
    }

    /** Reads the whole set. */
    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        Outline outline = outline(dir);
        ByteSamples training = read(batches(dir)).noisy(labelNoise, seed);
        return ByteSamples.dataset(outline, name, training, read(List.of(dir.resolve(test))));
    }

    private ByteSamples read(List<Path> files) {
        int all = files.stream().mapToInt(this::records).sum();
        byte[][] pixels = new byte[all][];
        int[] labels = new int[all];
        int at = 0;
        for (Path file : files) {
            int records = records(file);
            byte[] bytes = bytes(file, records);
            for (int i = 0; i < records; i++, at++) {
                int start = i * record() + labelBytes;
                labels[at] = checkLabel(file, i, bytes[start - 1]);
                pixels[at] = new byte[SHAPE.size()];
                System.arraycopy(bytes, start, pixels[at], 0, pixels[at].length);
            }
        }
        return new ByteSamples(SHAPE, pixels, labels, classNames.size(), scaling);
    }

    private byte[] bytes(Path file, int records) {
        byte[] bytes = new byte[records * record()];
        try (FileChannel in = FileChannel.open(file)) {
            DataFiles.readFully(in, 0, bytes);
            return bytes;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }
}
