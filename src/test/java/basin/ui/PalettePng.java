package basin.ui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Small PNG files: at most 256 colours, found by cutting the picture's colours at their medians. */
final class PalettePng {
    private static final int COLORS = 256;

    private PalettePng() {}

    /** A box of colours, as 0xRRGGBB, with how many pixels have each. */
    private record Box(List<Map.Entry<Integer, Integer>> colors) {
        private static int channel(int rgb, int shift) {
            return rgb >> shift & 0xFF;
        }

        int widest() {
            int best = 16;
            int range = -1;
            for (int shift : new int[] {16, 8, 0}) {
                int low = 255;
                int high = 0;
                for (Map.Entry<Integer, Integer> c : colors) {
                    low = Math.min(low, channel(c.getKey(), shift));
                    high = Math.max(high, channel(c.getKey(), shift));
                }
                if (high - low > range) {
                    range = high - low;
                    best = shift;
                }
            }
            return best;
        }

        /** How much is lost where it becomes one colour. */
        double spread() {
            int shift = widest();
            double low = colors.stream()
                    .mapToInt(c -> channel(c.getKey(), shift))
                    .min()
                    .orElse(0);
            double high = colors.stream()
                    .mapToInt(c -> channel(c.getKey(), shift))
                    .max()
                    .orElse(0);
            double pixels = colors.stream().mapToInt(Map.Entry::getValue).sum();
            return colors.size() < 2 ? -1 : (high - low) * Math.sqrt(pixels);
        }

        List<Box> cut() {
            int shift = widest();
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(colors);
            sorted.sort(Comparator.comparingInt(c -> channel(c.getKey(), shift)));
            int middle = sorted.size() / 2;
            return List.of(new Box(sorted.subList(0, middle)), new Box(sorted.subList(middle, sorted.size())));
        }

        int mean() {
            int mixed = 0;
            double pixels = colors.stream().mapToInt(Map.Entry::getValue).sum();
            for (int shift : new int[] {16, 8, 0}) {
                double sum = 0;
                for (Map.Entry<Integer, Integer> c : colors) {
                    sum += (double) channel(c.getKey(), shift) * c.getValue();
                }
                mixed |= (int) Math.round(sum / pixels) << shift;
            }
            return mixed;
        }
    }

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        Map<Integer, Integer> counts = new HashMap<>();
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.getPixelReader().getArgb(i % width, i / width) & 0xFFFFFF;
            counts.merge(pixels[i], 1, Integer::sum);
        }
        List<Box> boxes = new ArrayList<>(List.of(new Box(List.copyOf(counts.entrySet()))));
        while (boxes.size() < COLORS) {
            Box worst =
                    boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
            if (worst.spread() < 0) {
                break;
            }
            boxes.remove(worst);
            boxes.addAll(worst.cut());
        }
        Map<Integer, Integer> index = new HashMap<>();
        byte[][] palette = new byte[3][boxes.size()];
        for (int b = 0; b < boxes.size(); b++) {
            int mean = boxes.get(b).mean();
            for (int channel = 0; channel < 3; channel++) {
                palette[channel][b] = (byte) (mean >> (16 - 8 * channel));
            }
            for (Map.Entry<Integer, Integer> color : boxes.get(b).colors()) {
                index.put(color.getKey(), b);
            }
        }
        IndexColorModel colors = new IndexColorModel(8, boxes.size(), palette[0], palette[1], palette[2]);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors);
        small.getRaster()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        Arrays.stream(pixels).map(index::get).toArray());
        ImageIO.write(small, "png", file.toFile());
    }
}
