package basin.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG pictures of blots in random colours: something to read and decode where no real set is at hand. */
public final class RandomPictures {
    private static final int BLOTS = 12;

    private RandomPictures() {}

    /** Writes {@code count} pictures of {@code side} x {@code side} for each of {@code classes} to train on, and one each to test on. */
    public static void write(Path folder, int classes, int count, int side) throws IOException {
        Rng rng = Rng.of(1, "random pictures");
        for (int label = 0; label < classes; label++) {
            Path train = Files.createDirectories(folder.resolve("train").resolve("class" + label));
            Path val = Files.createDirectories(folder.resolve("val").resolve("class" + label));
            for (int i = 0; i < count; i++) {
                Files.write(train.resolve(i + ".jpg"), picture(side, rng));
            }
            Files.write(val.resolve("0.jpg"), picture(side, rng));
        }
    }

    private static byte[] picture(int side, Rng rng) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int blot = 0; blot < BLOTS; blot++) {
            int colour = rng.nextInt(1 << 24);
            int top = rng.nextInt(side);
            int left = rng.nextInt(side);
            for (int y = top; y < Math.min(side, top + side / 3); y++) {
                for (int x = left; x < Math.min(side, left + side / 3); x++) {
                    image.setRGB(x, y, colour);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "jpeg", out);
        }
        return bytes.toByteArray();
    }
}
