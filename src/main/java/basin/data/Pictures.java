package basin.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads JPEG and PNG files as red, green and blue in 0..255. A file has at most 64 MiB, a picture at most 16,384 pixels a
 * side; of one with more than four million pixels every second, third and so on is taken.
 */
final class Pictures {
    private static final int CHANNELS = 3;
    private static final int LARGEST = 64 << 20;
    private static final int LONGEST_SIDE = 1 << 14;
    private static final long MOST_PIXELS = 4_000_000;

    private Pictures() {}

    /** Whether a file of this name is read. */
    static boolean isPicture(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".jpg") || small.endsWith(".jpeg") || small.endsWith(".png");
    }

    /** A picture's numbers, channel by channel. */
    record Picture(Shape shape, float[] values) {}

    /** The picture in {@code file}; one that is damaged is an {@link IllegalArgumentException} with a sentence. */
    static Picture read(Path file) {
        byte[] bytes = bytes(file);
        boolean png = bytes.length > 1 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        boolean jpeg = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8;
        if (!png && !jpeg) {
            throw DataFiles.wrong(file, "is neither a JPEG nor a PNG picture", "It must be one of them");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg");
        if (!readers.hasNext()) {
            throw new IllegalStateException("Every Java platform reads JPEG and PNG.");
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return values(file, reader);
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("The file ") ? e : damaged(file, e);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e); // the readers of the platform fail in many ways
        } finally {
            reader.dispose();
        }
    }

    private static IllegalArgumentException damaged(Path file, Exception e) {
        return new IllegalArgumentException(
                "The file " + file + " is a damaged picture or of a kind that is not read. It must be a JPEG or PNG in"
                        + " gray or RGB.",
                e);
    }

    private static byte[] bytes(Path file) {
        try (FileChannel in = FileChannel.open(file)) {
            if (in.size() > LARGEST) {
                throw DataFiles.wrong(file, "has " + in.size() + " bytes", "A picture must have at most " + LARGEST);
            }
            byte[] bytes = new byte[(int) in.size()];
            DataFiles.readFully(in, 0, bytes);
            return bytes;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private static Picture values(Path file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw DataFiles.wrong(
                    file, "has " + width + " x " + height + " pixels", "A side must have 1 to " + LONGEST_SIDE);
        }
        int every = 1;
        while ((long) (width / every) * (height / every) > MOST_PIXELS) {
            every++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return picture(reader.read(0, how));
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int plane = width * height;
        float[] values = new float[CHANNELS * plane];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            bytes(image.getRaster(), plane, values);
            return new Picture(new Shape(CHANNELS, height, width), values);
        }
        boolean gray = image.getRaster().getNumBands() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (gray) {
                gray(image.getRaster(), y, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    values[c * plane + y * width + x] = (row[x] >> (16 - 8 * c)) & 0xff;
                }
            }
        }
        return new Picture(new Shape(CHANNELS, height, width), values);
    }

    /** The bytes of a picture of this kind are its colours; going by Java's colour model takes ten times as long. */
    private static void bytes(Raster raster, int plane, float... values) {
        byte[] all = ((DataBufferByte) raster.getDataBuffer()).getData();
        for (int p = 0; p < plane; p++) {
            for (int c = 0; c < CHANNELS; c++) {
                values[c * plane + p] = all[CHANNELS * p + 2 - c] & 0xff;
            }
        }
    }

    /** The levels as they are stored: Java would take them for linear light and brighten them. */
    private static void gray(Raster raster, int y, int... row) {
        raster.getSamples(0, y, row.length, 1, 0, row);
        for (int x = 0; x < row.length; x++) {
            row[x] *= 0x010101;
        }
    }
}
