package basin.io.export;

import basin.io.Disk;
import basin.io.HeightField;
import basin.io.Safetensors;
import basin.io.report.Chart;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes results to one file, whose name's ending says the format. The file is whole or as it was before at every moment;
 * what cannot be written is an {@link IllegalArgumentException} with a sentence.
 */
public final class Export {
    /** The formats of tables. */
    public static final List<String> TABLES = List.of("csv", "npy");

    /** The formats of pictures. */
    public static final List<String> PICTURES = List.of("png", "svg");

    /** The formats of surfaces, beside pictures. */
    public static final List<String> SURFACES = List.of("csv", "npy", "vtp", "obj", "h5");

    private final Path file;

    /** To {@code file}. */
    public Export(Path file) {
        this.file = file;
    }

    /** The ending of the file's name, in small letters; empty where it has none. */
    public String format() {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Refuses a format that is none of {@code allowed}. */
    public void check(List<String> allowed) {
        if (!allowed.contains(format())) {
            throw new IllegalArgumentException(
                    "The file " + file + " does not say a format that this can be written in;"
                            + " its name must end in one of ." + String.join(", .", allowed) + ".");
        }
    }

    private void write(byte[] bytes) {
        Disk.replace(file, ByteBuffer.wrap(bytes));
    }

    /** Writes {@code table} as CSV or NPY, which holds texts as NaN. */
    public void table(Table table) {
        check(TABLES);
        write(format().equals("csv") ? table.csv() : Npy.of(table.numbers(), table.size(), table.columns()));
    }

    /** Writes {@code chart} as PNG or SVG. */
    public void chart(Chart chart, int width, int height) {
        check(PICTURES);
        write(format().equals("png") ? chart.png(width, height) : chart.svg(width, height));
    }

    /**
     * Writes the losses of {@code view}: CSV, NPY [rows][columns] and HDF5 as they are, VTP and OBJ as heights.
     *
     * @param solid whether OBJ is a closed solid
     */
    public void surface(PlaneView view, HeightField.Scale scale, boolean solid) {
        check(SURFACES);
        Supplier<HeightField> heights = () -> HeightField.of(view.losses(), scale);
        switch (format()) {
            case "csv" -> table(Tables.losses(view));
            case "npy" -> write(array(view));
            case "vtp" -> write(Vtp.of(view, heights.get()));
            case "obj" -> write(solid ? Obj.solid(heights.get()) : Obj.surface(heights.get()));
            default -> Disk.replace(file, part -> Hdf5.surface(part, view));
        }
    }

    private static byte[] array(PlaneView view) {
        int columns = view.losses().columns().length;
        double[] values = view.losses().values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = view.losses().known()[i] ? values[i] : Double.NaN;
        }
        return view.losses().line() ? Npy.of(values, columns) : Npy.of(values, values.length / columns, columns);
    }

    /** Writes {@code tensors} as safetensors. */
    public void weights(List<Stored> tensors) {
        check(List.of("safetensors"));
        Safetensors.write(file, new Safetensors.Contents(tensors, Map.of()));
    }

    /** Writes directions of a surface as HDF5: a list of tensors each. */
    public void directions(List<List<Stored>> directions) {
        check(List.of("h5"));
        Disk.replace(file, part -> Hdf5.directions(part, directions));
    }
}
