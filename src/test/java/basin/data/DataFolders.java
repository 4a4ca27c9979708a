package basin.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Writes small data sets as the published ones are kept. */
public final class DataFolders {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final int SIDE = 28;

    private DataFolders() {}

    /** MNIST's four files: {@code training} and {@code test} images, image i of class i % 10 and everywhere 10 i. */
    public static void idx(Path dir, int training, int test, boolean gzipped) {
        String end = gzipped ? ".gz" : "";
        write(dir.resolve("train-images-idx3-ubyte" + end), packed(images(training), gzipped));
        write(dir.resolve("train-labels-idx1-ubyte" + end), packed(labels(training), gzipped));
        write(dir.resolve("t10k-images-idx3-ubyte" + end), packed(images(test), gzipped));
        write(dir.resolve("t10k-labels-idx1-ubyte" + end), packed(labels(test), gzipped));
    }

    /** The bytes of an IDX file of {@code count} images. */
    public static byte[] images(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * Integer.BYTES + count * SIDE * SIDE);
        bytes.putInt(IMAGES).putInt(count).putInt(SIDE).putInt(SIDE);
        for (int i = 0; i < count; i++) {
            byte[] image = new byte[SIDE * SIDE];
            Arrays.fill(image, (byte) (10 * i));
            bytes.put(image);
        }
        return bytes.array();
    }

    /** The bytes of an IDX file of {@code count} labels. */
    public static byte[] labels(int count) {
        ByteBuffer bytes =
                ByteBuffer.allocate(2 * Integer.BYTES + count).putInt(LABELS).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }

    /** {@code bytes}, gzipped where asked. */
    public static byte[] packed(byte[] bytes, boolean gzipped) {
        if (!gzipped) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A NumPy file of version {@code version}: {@code descr}, {@code shape} as Python writes it, and the numbers. */
    public static byte[] npy(int version, String descr, String shape, byte... numbers) {
        String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
        return npy(version, header, numbers);
    }

    /** The same with a whole header. */
    public static byte[] npy(int version, String header, byte... numbers) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(12 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).put(numbers);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Four images of 1 x 2 x 2 bytes to train on and two to test on, of classes 0 to 1; image i is everywhere 10 i. */
    public static void npyBytes(Path dir) {
        write(dir.resolve("x_train.npy"), npy(1, "|u1", "(4, 2, 2)", levels(4)));
        write(dir.resolve("y_train.npy"), npy(1, "<i8", "(4,)", longs(0, 1, 0, 1)));
        write(dir.resolve("x_test.npy"), npy(2, "|u1", "(2, 1, 2, 2)", levels(2)));
        write(dir.resolve("y_test.npy"), npy(3, "|u1", "(2,)", (byte) 1, (byte) 0));
    }

    /** Images of 2 x 2 bytes. */
    public static byte[] levels(int count) {
        byte[] bytes = new byte[4 * count];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (10 * (i / 4));
        }
        return bytes;
    }

    /** Whole numbers of eight bytes. */
    public static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(bytes::putLong);
        return bytes.array();
    }

    /** Floats. */
    public static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    /** A picture of one colour. */
    public static void picture(Path file, int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        save(image, file);
    }

    /** Writes {@code image} in the format that the file's name says. */
    public static void save(BufferedImage image, Path file) {
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(file.getParent());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), out)) {
                throw new IllegalArgumentException(name);
            }
            Files.write(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two classes, "ash" and "oak", each with {@code training} pictures of its colour to train on and one to test on. */
    public static void pictures(Path dir, int training, int width, int height) {
        for (int i = 0; i < training; i++) {
            picture(dir.resolve("train/ash/" + i + ".png"), width, height, 0xff0000);
            picture(dir.resolve("train/oak/" + i + ".jpg"), width, height, 0x0000ff);
        }
        picture(dir.resolve("val/ash/one.png"), width, height, 0xff0000);
        picture(dir.resolve("val/oak/one.jpg"), width, height, 0x0000ff);
    }

    /** Writes {@code bytes} to {@code file}. */
    public static void write(Path file, byte... bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
