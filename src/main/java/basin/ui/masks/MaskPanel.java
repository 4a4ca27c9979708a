package basin.ui.masks;

import basin.io.Numbers;
import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import basin.ui.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One heatmap: a layer's weight with its filters (outputs) as rows and its inputs as columns, the kernel inside each; or
 * all vectors of one kind, one after the other down the columns.
 *
 * @param name shown below
 * @param rows of cells
 * @param columns of cells
 * @param parts the parameters in it: one weight, or vectors
 */
record MaskPanel(String name, int rows, int columns, List<LayerMask> parts) {
    private static final String WEIGHT = ".weight";

    MaskPanel {
        parts = List.copyOf(parts);
    }

    /** The panels of a mask: its weights in forward order, then normalizations, then biases. */
    static List<MaskPanel> of(MaskView mask) {
        Set<String> normalized = mask.layers().stream()
                .filter(m -> vector(m) && m.name().endsWith(WEIGHT))
                .map(m -> layer(m.name()))
                .collect(Collectors.toSet());
        List<MaskPanel> panels = new ArrayList<>();
        List<LayerMask> norms = new ArrayList<>();
        List<LayerMask> biases = new ArrayList<>();
        for (LayerMask m : mask.layers()) {
            if (!vector(m)) {
                panels.add(new MaskPanel(
                        layer(m.name()), m.filters() * m.kernelHeight(), m.inputs() * m.kernelWidth(), List.of(m)));
            } else {
                (normalized.contains(layer(m.name())) ? norms : biases).add(m);
            }
        }
        addVectors(panels, "norm", norms);
        addVectors(panels, "bias", biases);
        return panels;
    }

    private static void addVectors(List<MaskPanel> panels, String name, List<LayerMask> vectors) {
        int length = vectors.stream().mapToInt(m -> m.bits().length).sum();
        if (length > 0) {
            panels.add(new MaskPanel(name, length, 1, vectors));
        }
    }

    private static boolean vector(LayerMask m) {
        return m.inputs() * m.kernelHeight() * m.kernelWidth() == 1;
    }

    private static String layer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Whether it holds vectors, which may be broken into any number of columns. */
    boolean vectors() {
        return vector(parts.get(0));
    }

    /** The same vectors in columns of {@code height} cells. */
    MaskPanel wrapped(int height) {
        return new MaskPanel(name, height, (length() + height - 1) / height, parts);
    }

    /** How many weights it holds. */
    int length() {
        return parts.stream().mapToInt(m -> m.bits().length).sum();
    }

    /** How many of them are perturbed. */
    int count() {
        return parts.stream().mapToInt(LayerMask::count).sum();
    }

    /** The share of ones. */
    double density() {
        return (double) count() / length();
    }

    /** What stands in a cell, in words, counted from 1. */
    String place(int row, int column) {
        LayerMask m = parts.get(0);
        if (!vectors()) {
            boolean kernel = m.kernelHeight() * m.kernelWidth() > 1;
            return Texts.get(
                    kernel ? "strip.place.kernel" : "strip.place.filter",
                    name,
                    Numbers.count(row / m.kernelHeight() + 1L),
                    Numbers.count(column / m.kernelWidth() + 1L),
                    Numbers.count(row % m.kernelHeight() + 1L),
                    Numbers.count(column % m.kernelWidth() + 1L));
        }
        int index = column * rows + row;
        for (LayerMask part : parts) {
            if (index < part.bits().length) {
                return Texts.get("strip.place.number", part.name(), Numbers.count(index + 1L));
            }
            index -= part.bits().length;
        }
        return "";
    }
}
