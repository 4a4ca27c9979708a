package basin.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Four NumPy arrays: x_train.npy and x_test.npy of N x C x H x W or N x H x W images, y_train.npy and y_test.npy of N
 * labels. Bytes are normalized by mean and deviation of the training set, floats and doubles taken as they are. At most 16 channels,
 * 1,024 pixels a side and 10,000 classes, of which there are as many as the largest training label says.
 */
record NpyArrays() implements Source {
    private static final String RULE = "a folder that holds x_train.npy, y_train.npy, x_test.npy and y_test.npy";
    private static final int MOST_CHANNELS = 16;
    private static final int LONGEST_SIDE = 1024;
    private static final int MOST_CLASSES = 10_000;
    private static final int MOST = 10_000_000;

    @Override
    public String name() {
        return "npy";
    }

    @Override
    public boolean formInFiles() {
        return true;
    }

    @Override
    public Shape shape(Path dir) {
        return images(dir, "train").shape;
    }

    @Override
    public List<String> labels(Path dir) {
        return ClassNames.numbers(classes(labels(dir, "train")));
    }

    private static int classes(int... labels) {
        return Arrays.stream(labels).max().orElse(0) + 1;
    }

    /** The array of a part's images. */
    private record Images(Path file, NpyHeader header, int count, Shape shape) {
        boolean bytes() {
            return header.kind() == 'u' && header.bytes() == 1;
        }
    }

    @Override
    public Outline outline(Path dir) {
        Images training = images(dir, "train");
        Images test = images(dir, "test");
        if (!training.shape.equals(test.shape) || training.bytes() != test.bytes()) {
            throw DataFiles.wrong(
                    test.file,
                    "holds images of another size or type than those to train on",
                    "Both must be alike, " + training.shape.channels() + " x " + training.shape.height() + " x "
                            + training.shape.width());
        }
        int[] labels = labels(dir, "train");
        checkCount(dir, "train", training.count, labels);
        int[] more = labels(dir, "test");
        checkCount(dir, "test", test.count, more);
        int classes = classes(labels);
        if (classes(more) > classes) {
            throw DataFiles.wrong(
                    file(dir, "y_test.npy"),
                    "has the label " + (classes(more) - 1),
                    "Labels must be 0 to " + (classes - 1) + ", the largest to train on");
        }
        return new Outline(training.shape, ClassNames.numbers(classes), training.count, test.count, List.of());
    }

    private static void checkCount(Path dir, String part, int images, int... labels) {
        if (labels.length != images) {
            throw DataFiles.wrong(
                    file(dir, "y_" + part + ".npy"),
                    "has " + labels.length + " labels where x_" + part + ".npy has " + images + " images",
                    "There must be as many");
        }
    }

    private static Path file(Path dir, String name) {
        DataFiles.checkFolder(dir, RULE);
        Path file = dir.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "The data folder " + dir + " has no " + name + ". It must be " + RULE + ".");
        }
        DataFiles.checkOwn(dir, file);
        return file;
    }

    private interface Reading<T> {
        T of(Path file, FileChannel in) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (FileChannel in = FileChannel.open(file)) {
            return reading.of(file, in);
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private static Images images(Path dir, String part) {
        Path file = file(dir, "x_" + part + ".npy");
        NpyHeader header = read(file, NpyHeader::read);
        long[] s = header.shape();
        boolean plain = s.length == 3;
        if (!plain && s.length != 4) {
            throw DataFiles.wrong(file, "has the shape " + Arrays.toString(s), "It must be N x C x H x W or N x H x W");
        }
        long channels = plain ? 1 : s[1];
        long height = s[s.length - 2];
        long width = s[s.length - 1];
        boolean fits = Math.min(Math.min(s[0], channels), Math.min(height, width)) >= 1
                && s[0] <= MOST
                && channels <= MOST_CHANNELS
                && Math.max(height, width) <= LONGEST_SIDE;
        if (!fits) {
            throw DataFiles.wrong(
                    file,
                    "has the shape " + Arrays.toString(s),
                    "It must have 1 to 10,000,000 images of 1 to " + MOST_CHANNELS + " channels and 1 to "
                            + LONGEST_SIDE + " pixels a side");
        }
        boolean bytes = header.kind() == 'u' && header.bytes() == 1;
        if (!bytes && !header.real()) {
            throw DataFiles.wrong(
                    file,
                    "holds numbers of type " + header.kind() + header.bytes(),
                    "Images must be uint8, float32 or float64");
        }
        Shape shape = new Shape((int) channels, (int) height, (int) width);
        DataFiles.checkMemory(file, s[0] * shape.size() * (bytes ? 1 : Float.BYTES));
        return new Images(file, header, (int) s[0], shape);
    }

    private static int[] labels(Path dir, String part) {
        return read(file(dir, "y_" + part + ".npy"), NpyArrays::labels);
    }

    private static int[] labels(Path file, FileChannel in) throws IOException {
        NpyHeader header = NpyHeader.read(file, in);
        if (header.shape().length != 1 || header.kind() == 'f') {
            throw DataFiles.wrong(
                    file,
                    "has the shape " + Arrays.toString(header.shape()) + " and type " + header.kind() + header.bytes(),
                    "Labels must be one row of whole numbers");
        }
        if (header.shape()[0] < 1 || header.shape()[0] > MOST) {
            throw DataFiles.wrong(
                    file, "has " + header.shape()[0] + " labels", "There must be 1 to 10,000,000 of them");
        }
        int[] labels = new int[(int) header.shape()[0]];
        byte[] numbers = new byte[labels.length * header.bytes()];
        DataFiles.readFully(in, header.start(), numbers);
        ByteBuffer buffer = ByteBuffer.wrap(numbers).order(header.order());
        for (int i = 0; i < labels.length; i++) {
            long label = header.whole(buffer, i);
            if (label < 0 || label >= MOST_CLASSES) {
                throw DataFiles.wrong(
                        file,
                        "has the label " + label + " at sample " + i,
                        "Labels must be 0 to " + (MOST_CLASSES - 1));
            }
            labels[i] = (int) label;
        }
        return labels;
    }

    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        Outline outline = outline(dir);
        Images training = images(dir, "train");
        Images test = images(dir, "test");
        int[] clean = labels(dir, "train");
        int[] testLabels = labels(dir, "test");
        int classes = outline.classes();
        if (training.bytes()) {
            byte[][] pixels = read(training.file, (f, in) -> bytes(training, in));
            Scaling scaling = Scaling.of(training.shape, pixels);
            ByteSamples of = new ByteSamples(training.shape, pixels, clean, classes, scaling);
            byte[][] others = read(test.file, (f, in) -> bytes(test, in));
            ByteSamples to = new ByteSamples(test.shape, others, testLabels, classes, scaling);
            return ByteSamples.dataset(outline, name(), of.noisy(labelNoise, seed), to);
        }
        int[] noisy = LabelNoise.apply(clean, classes, labelNoise, seed);
        MemorySamples of =
                new MemorySamples(training.shape, classes, read(training.file, (f, in) -> reals(training, in)), noisy);
        MemorySamples to =
                new MemorySamples(test.shape, classes, read(test.file, (f, in) -> reals(test, in)), testLabels);
        String digest = new ContentDigest().add(of).add(to).hex();
        return new Dataset(name(), of, to, outline.labels(), digest, outline.remarks());
    }

    private static byte[][] bytes(Images images, FileChannel in) throws IOException {
        byte[][] pixels = new byte[images.count][images.shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            DataFiles.readFully(in, images.header.start() + (long) i * pixels[i].length, pixels[i]);
        }
        return pixels;
    }

    private static float[][] reals(Images images, FileChannel in) throws IOException {
        float[][] values = new float[images.count][images.shape.size()];
        byte[] one = new byte[images.shape.size() * images.header.bytes()];
        ByteBuffer buffer = ByteBuffer.wrap(one).order(images.header.order());
        for (int i = 0; i < values.length; i++) {
            DataFiles.readFully(in, images.header.start() + (long) i * one.length, one);
            for (int p = 0; p < values[i].length; p++) {
                values[i][p] = images.header.bytes() == Float.BYTES
                        ? buffer.getFloat(p * Float.BYTES)
                        : (float) buffer.getDouble(p * Double.BYTES);
                if (!Float.isFinite(values[i][p])) {
                    throw DataFiles.wrong(
                            images.file, "has a number that is not finite in image " + i, "All must be finite floats");
                }
            }
        }
        return values;
    }
}
