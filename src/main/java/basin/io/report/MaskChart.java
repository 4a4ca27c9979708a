package basin.io.report;

import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole mask: a heatmap for each weight that is a matrix or a kernel, its filters as rows, and one for all vectors, down
 * its columns. What an update did is told in colours.
 */
public final class MaskChart extends Chart {
    private static final int OFF = 0xE4E8EC;
    private static final int KEPT = 0x8C959F;
    private static final int BORN = 0x0969DA;
    private static final int DIED = 0xD4620E;
    private static final int ONE_ROW = 7;
    private static final double EDGE = 12;
    private static final double TOP = 44;
    private static final double NAME = 18;
    private static final double GAP = 14;
    private static final double LETTER = 6.0;
    private static final double VECTORS = 2.5;

    private final String title;
    private final List<MaskCells> panels = new ArrayList<>();
    private final List<Entry> legend = new ArrayList<>();

    /** A colour and what it means. */
    private record Entry(int rgb, String words) {}

    /**
     * Of {@code mask}.
     *
     * @param title above it
     * @param before the mask before it, for births and deaths; null where there is none
     */
    public MaskChart(String title, MaskView mask, MaskView before) {
        this.title = title;
        List<LayerMask> vectors = new ArrayList<>();
        List<LayerMask> past = new ArrayList<>();
        int born = 0;
        int died = 0;
        for (int i = 0; i < mask.layers().size(); i++) {
            LayerMask now = mask.layers().get(i);
            LayerMask was = before == null ? now : before.layers().get(i);
            for (int n = 0; n < now.bits().length; n++) {
                born += now.bits()[n] > was.bits()[n] ? 1 : 0;
                died += now.bits()[n] < was.bits()[n] ? 1 : 0;
            }
            if (now.inputs() * now.kernelHeight() * now.kernelWidth() == 1) {
                vectors.add(now);
                past.add(was);
            } else {
                panels.add(MaskCells.of(now, was));
            }
        }
        if (!vectors.isEmpty()) {
            panels.add(MaskCells.ofVectors(vectors, past));
        }
        legend.add(new Entry(KEPT, (before == null ? "perturbed, " : "kept, ") + Numbers.count(mask.count() - born)));
        if (before != null) {
            legend.add(new Entry(BORN, "born, " + Numbers.count(born)));
            legend.add(new Entry(DIED, "died, " + Numbers.count(died)));
        }
        legend.add(new Entry(OFF, "left alone"));
    }

    @Override
    void draw(Canvas c, double width, double height, double pixels) {
        c.text(INK, 13, 0, EDGE, 20, title);
        double x = EDGE;
        for (Entry entry : legend) {
            c.box(entry.rgb(), x, 28, 8, 8);
            c.text(MUTED, 10, 0, x + 12, 36, entry.words());
            x += 12 + LETTER * entry.words().length() + GAP;
        }
        int n = panels.size();
        int each = n <= ONE_ROW ? n : (int) Math.ceil(Math.sqrt(n * width / height));
        int rows = (n + each - 1) / each;
        double tall = (height - TOP - EDGE) / rows;
        for (int row = 0; row < rows; row++) {
            List<MaskCells> shown = panels.subList(row * each, Math.min(n, (row + 1) * each));
            row(c, shown, width, TOP + row * tall, tall, pixels);
        }
    }

    private static void row(Canvas c, List<MaskCells> shown, double width, double y, double tall, double pixels) {
        double all = shown.stream().mapToDouble(MaskChart::share).sum();
        double room = width - 2 * EDGE - GAP * (shown.size() - 1);
        double x = EDGE;
        for (MaskCells panel : shown) {
            double wide = room * share(panel) / all;
            double high = tall - NAME - GAP / 2;
            String density = Numbers.fixed(panel.density(), 2);
            String words = panel.name() + "  " + density;
            boolean fits = LETTER * words.length() < wide + GAP;
            c.text(INK, 10, 0, x, y + NAME - 5, fits ? words : density);
            if (high > 1 && wide > 1) {
                int across = (int) Math.max(1, Math.round(wide * pixels));
                int down = (int) Math.max(1, Math.round(high * pixels));
                BufferedImage cells = stretched(panel.image(across, down, OFF, KEPT, BORN, DIED), across, down);
                double left = Math.rint(x * pixels) / pixels;
                double top = Math.rint((y + NAME) * pixels) / pixels;
                c.image(cells, left, top, across / pixels, down / pixels);
            }
            x += wide + GAP;
        }
    }

    /** Whole pixels, whatever draws it: an image that is stretched later would be blurred. */
    private static BufferedImage stretched(BufferedImage cells, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * cells.getHeight() / height);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, cells.getRGB((int) ((long) x * cells.getWidth() / width), row));
            }
        }
        return image;
    }

    private static double share(MaskCells panel) {
        return panel.vectors() ? VECTORS : Math.sqrt(Math.max(4, panel.columns()));
    }
}
