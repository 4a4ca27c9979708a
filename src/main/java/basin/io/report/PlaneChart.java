package basin.io.report;

import basin.io.Contours;
import basin.io.HeightField;
import basin.io.Ticks;
import basin.io.Viridis;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** A loss surface from above or in its box, with level lines and the ways of lanes, at any size. */
public final class PlaneChart extends Chart {
    private static final int LEVELS = 14;
    private static final double BAR = 12;

    private final String title;
    private final HeightField field;
    private final boolean log;
    private final View view;
    private final List<Way> ways;
    private final String[] names;
    private final double low;
    private final double high;

    /** How a surface is seen. */
    public enum View {
        /** In its box, with light. */
        SURFACE,
        /** From above, level lines over colours. */
        CONTOURS,
        /** From above, colours alone. */
        HEATMAP
    }

    /**
     * A lane's way.
     *
     * @param name of the lane
     * @param rgb its colour
     * @param a coordinates along the first direction
     * @param b along the second
     */
    public record Way(String name, int rgb, double[] a, double[] b) {}

    /**
     * A picture of {@code field}, which has two rows or more.
     *
     * @param log whether its heights are logarithms
     * @param range lowest and highest height of colours and box, which several pictures can share; empty for the
     *     field's own
     * @param names of both directions
     */
    public PlaneChart(
            String title, HeightField field, boolean log, View view, double[] range, List<Way> ways, String... names) {
        this.title = title;
        this.field = field;
        this.log = log;
        this.view = view;
        this.ways = List.copyOf(ways);
        this.names = names.clone();
        double[] ends = range.length == 2 ? range : new double[] {field.lowest(), field.highest()};
        low = Double.isFinite(ends[0]) ? ends[0] : 0;
        high = ends[1] > low ? ends[1] : low + 1;
    }

    @Override
    void draw(Canvas c, double width, double height, double pixels) {
        c.text(INK, 13, 0, 8, 20, title);
        double right = width - 82;
        bar(c, right + 14, 48, height - 44);
        if (view == View.SURFACE) {
            relief(c, width - 70, height, pixels);
        } else {
            map(c, new Axes(58, 48, right, height - 44, ends(field.columns()), ends(field.rows())), pixels);
        }
        double x = right;
        for (int i = ways.size() - 1; i >= 0; i--) {
            c.text(ways.get(i).rgb(), 11, 1, x, 39, ways.get(i).name());
            x -= 14 + 6.3 * ways.get(i).name().length();
        }
    }

    private static double[] ends(double[] axis) {
        return new double[] {axis[0], axis[axis.length - 1]};
    }

    private void bar(Canvas c, double x, double top, double bottom) {
        int parts = 64;
        double step = (bottom - top) / parts;
        for (int i = 0; i < parts; i++) {
            c.box(Viridis.rgb((i + 0.5) / parts), x, bottom - (i + 1) * step, BAR, step + 0.3);
        }
        Ticks ticks = Ticks.between(low, high, 6);
        for (int i = 0; i < ticks.count(); i++) {
            double y = bottom - (bottom - top) * (ticks.at(i) - low) / (high - low);
            c.line(MUTED, 1, x + BAR, y, x + BAR + 3, y);
            c.text(MUTED, 11, 0, x + BAR + 6, y + 4, log ? LogText.of(ticks.at(i)) : ticks.label(i));
        }
        c.text(INK, 11, 0, x - 4, top - 9, "loss");
    }

    private void map(Canvas c, Axes axes, double pixels) {
        double width = axes.right() - axes.left();
        double height = axes.bottom() - axes.top();
        c.image(
                colours((int) Math.max(2, width * pixels), (int) Math.max(2, height * pixels)),
                axes.left(),
                axes.top(),
                width,
                height);
        for (int k = 1; view == View.CONTOURS && k < LEVELS; k++) {
            double share = (double) k / LEVELS;
            level(c, axes, low + share * (high - low), share < 0.55 ? 0xE6EDF3 : 0x30363D);
        }
        axes.draw(c, names[0], names[1], false);
        for (Way way : ways) {
            double[] places = new double[2 * way.a().length];
            for (int i = 0; i < way.a().length; i++) {
                places[2 * i] = axes.x(way.a()[i]);
                places[2 * i + 1] = axes.y(way.b()[i]);
            }
            way(c, way, places);
        }
    }

    private static void way(Canvas c, Way way, double[] places) {
        c.line(PAPER, 3.6, places);
        c.line(way.rgb(), 2, places);
        for (int i = 0; i < places.length; i += 2) {
            boolean last = i == places.length - 2;
            c.dot(PAPER, places[i], places[i + 1], last ? 5.4 : 2.6);
            c.dot(way.rgb(), places[i], places[i + 1], last ? 4.2 : 1.8);
        }
    }

    private void level(Canvas c, Axes axes, double level, int rgb) {
        int columns = field.columns().length;
        int rows = field.rows().length;
        for (double[] line : Contours.lines(field.heights(), columns, rows, level)) {
            for (int i = 0; i < line.length; i += 2) {
                line[i] = axes.left() + (axes.right() - axes.left()) * line[i] / (columns - 1);
                line[i + 1] = axes.bottom() - (axes.bottom() - axes.top()) * line[i + 1] / (rows - 1);
            }
            c.line(rgb, 0.8, line);
        }
    }

    /** The colours of the heights, the first row at the bottom. */
    BufferedImage colours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double columns = field.columns().length - 1.0;
        double rows = field.rows().length - 1.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double z = field.between(columns * x / (width - 1), rows * (height - 1 - y) / (height - 1));
                image.setRGB(x, y, Viridis.rgb((z - low) / (high - low)));
            }
        }
        return image;
    }

    private void relief(Canvas c, double width, double height, double pixels) {
        double fit = Math.min(width / Projection.WIDTH, (height - 34) / Projection.HEIGHT);
        double left = (width - fit * Projection.WIDTH) / 2;
        double top = 34 + (height - 34 - fit * Projection.HEIGHT) / 2;
        Place at = new Place(left, top, fit);
        c.line(GRID, 1, at.of(-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0, -1, -1, 0));
        c.line(GRID, 1, at.of(-1, 1, 0, -1, 1, 1, 1, 1, 1, 1, -1, 1, 1, -1, 0));
        c.line(GRID, 1, at.of(1, 1, 0, 1, 1, 1));
        c.image(
                SurfacePicture.paint(field, low, high, (int) Math.max(1, Math.ceil(fit * pixels))),
                left,
                top,
                fit * Projection.WIDTH,
                fit * Projection.HEIGHT);
        ends(c, at, field.columns(), true);
        ends(c, at, field.rows(), false);
        for (Way way : ways) {
            double[] places = new double[2 * way.a().length];
            for (int i = 0; i < way.a().length; i++) {
                double z = (field.over(way.a()[i], way.b()[i]) - low) / (high - low);
                double[] place = at.of(
                        share(field.columns(), way.a()[i]),
                        share(field.rows(), way.b()[i]),
                        Projection.height(Double.isNaN(z) ? 1 : z));
                places[2 * i] = place[0];
                places[2 * i + 1] = place[1];
            }
            way(c, way, places);
        }
    }

    private static double share(double[] axis, double x) {
        return 2 * (x - axis[0]) / (axis[axis.length - 1] - axis[0]) - 1;
    }

    private void ends(Canvas c, Place at, double[] axis, boolean first) {
        for (int k = -1; k <= 1; k++) {
            double anchor = !first ? 1 : k < 0 ? 0 : 0.5;
            double value = axis[0] + (k + 1) / 2.0 * (axis[axis.length - 1] - axis[0]);
            double[] p = first ? at.of(k, -1, 0) : at.of(-1, k, 0);
            String text = k == 0 ? names[first ? 0 : 1] : String.format(Locale.ROOT, "%.3g", value);
            c.text(k == 0 ? INK : MUTED, 11, anchor, p[0] + (first ? 4 : -6), p[1] + 15, text);
        }
    }

    /** Where the view's places lie on the canvas. */
    private record Place(double left, double top, double fit) {
        double[] of(double... places) {
            double[] flat = new double[places.length / 3 * 2];
            for (int i = 0; i < places.length / 3; i++) {
                double x = places[3 * i];
                double y = places[3 * i + 1];
                flat[2 * i] = left + fit * Projection.x(x, y);
                flat[2 * i + 1] = top + fit * Projection.y(x, y, places[3 * i + 2]);
            }
            return flat;
        }
    }
}
