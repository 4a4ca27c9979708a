package basin.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The IDX files of MNIST and sets like it, gzipped or not: a magic number, sizes of four bytes each (big endian), then
 * bytes. Images have at most 256 x 256 pixels; there are at most a million of them.
 */
record Idx(String name, List<String> classNames, Scaling scaling) implements Source {
    static final Idx MNIST = new Idx("mnist", ClassNames.numbers(10), Scaling.MNIST);
    static final Idx FASHION = new Idx("fashion-mnist", ClassNames.FASHION, Scaling.FASHION);

    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int LONGEST_SIDE = 256;
    private static final int MOST = 1_000_000;
    private static final String RULE = "a folder that holds train-images-idx3-ubyte, train-labels-idx1-ubyte,"
            + " t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each also with .gz";

    private record Head(int count, int height, int width) {
        int size() {
            return height * width;
        }
    }

    @Override
    public Shape shape(Path dir) {
        return new Shape(1, 28, 28);
    }

    @Override
    public List<String> labels(Path dir) {
        return classNames;
    }

    @Override
    public Outline outline(Path dir) {
        DataFiles.checkFolder(dir, RULE);
        int training = count(dir, "train");
        return new Outline(shape(dir), classNames, training, count(dir, "t10k"), List.of());
    }

    @Override
    public Outline check(Path dir) {
        Outline outline = outline(dir);
        readLabels(file(dir, "train-labels", 1));
        readLabels(file(dir, "t10k-labels", 1));
        return outline;
    }

    private int count(Path dir, String part) {
        Path images = file(dir, part + "-images", 3);
        Path labels = file(dir, part + "-labels", 1);
        Head head = head(images, IMAGES);
        if (head.height != shape(dir).height() || head.width != shape(dir).width()) {
            throw DataFiles.wrong(
                    images, "has images of " + head.height + " x " + head.width, "They must have 28 x 28 pixels");
        }
        int named = head(labels, LABELS).count;
        if (named != head.count) {
            throw DataFiles.wrong(
                    labels,
                    "has " + named + " labels where " + images.getFileName() + " has " + head.count + " images",
                    "There must be as many");
        }
        return head.count;
    }

    private static Path file(Path dir, String start, int sides) {
        for (String joint : List.of("-", ".")) {
            for (String end : List.of("", ".gz")) {
                Path file = dir.resolve(start + joint + "idx" + sides + "-ubyte" + end);
                if (Files.exists(file)) {
                    DataFiles.checkOwn(dir, file);
                    return file;
                }
            }
        }
        throw new IllegalArgumentException(
                "The data folder " + dir + " has no " + start + "-idx" + sides + "-ubyte. It must be " + RULE + ".");
    }

    private static InputStream stream(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        try {
            return file.getFileName().toString().endsWith(".gz")
                    ? new BufferedInputStream(new GZIPInputStream(plain, 1 << 16))
                    : new BufferedInputStream(plain, 1 << 16);
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    private static Head head(Path file, int magic) {
        try (InputStream in = stream(file)) {
            return head(file, magic, in);
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private static Head head(Path file, int magic, InputStream in) throws IOException {
        int found = number(in);
        if (found != magic) {
            throw DataFiles.wrong(
                    file,
                    String.format("begins with %08x", found),
                    String.format("It must begin with %08x, as IDX files of bytes do", magic));
        }
        int count = number(in);
        if (count < 1 || count > MOST) {
            throw DataFiles.wrong(
                    file, "says that it has " + count + " samples", "It must have 1 to 1,000,000 of them");
        }
        if (magic == LABELS) {
            return new Head(count, 1, 1);
        }
        Head head = new Head(count, number(in), number(in));
        if (head.height < 1 || head.height > LONGEST_SIDE || head.width < 1 || head.width > LONGEST_SIDE) {
            throw DataFiles.wrong(
                    file,
                    "says that its images have " + head.height + " x " + head.width + " pixels",
                    "A side must have 1 to " + LONGEST_SIDE);
        }
        DataFiles.checkMemory(file, (long) count * head.size());
        return head;
    }

    private static int number(InputStream in) throws IOException {
        return ByteBuffer.wrap(bytes(in, Integer.BYTES)).getInt();
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ends too early");
        }
        return bytes;
    }

    private static void checkEnd(Path file, InputStream in) throws IOException {
        if (in.read() >= 0) {
            throw DataFiles.wrong(file, "goes on after its last sample", "It must hold as many as its start says");
        }
    }

    private int[] readLabels(Path file) {
        try (InputStream in = stream(file)) {
            byte[] bytes = bytes(in, head(file, LABELS, in).count);
            checkEnd(file, in);
            int[] labels = new int[bytes.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = Byte.toUnsignedInt(bytes[i]);
                if (labels[i] >= classNames.size()) {
                    throw DataFiles.wrong(
                            file,
                            "has the label " + labels[i] + " at sample " + i,
                            "Labels must be 0 to " + (classNames.size() - 1));
                }
            }
            return labels;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    /** Image by image, so that a start that promises more than there is takes no memory. */
    private static byte[][] readImages(Path file) {
        try (InputStream in = stream(file)) {
            Head head = head(file, IMAGES, in);
            byte[][] images = new byte[head.count][];
            for (int i = 0; i < images.length; i++) {
                images[i] = bytes(in, head.size());
            }
            checkEnd(file, in);
            return images;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        Outline outline = outline(dir);
        ByteSamples training = read(dir, "train").noisy(labelNoise, seed);
        return ByteSamples.dataset(outline, name, training, read(dir, "t10k"));
    }

    private ByteSamples read(Path dir, String part) {
        int[] labels = readLabels(file(dir, part + "-labels", 1));
        return new ByteSamples(
                shape(dir), readImages(file(dir, part + "-images", 3)), labels, classNames.size(), scaling);
    }
}
