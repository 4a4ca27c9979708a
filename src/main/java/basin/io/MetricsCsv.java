package basin.io;

import basin.train.MetricRow;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of {@code metrics.csv}: a column a component of {@link MetricRow}, {@code step,epoch,train_loss} first, so
 * that every double comes back with the same bits; NaN is empty. Row i is step i.
 */
final class MetricsCsv {
    /** The first line. */
    static final String HEADER = Arrays.stream(MetricRow.class.getRecordComponents())
            .map(c -> c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));

    private static final RecordComponent[] COLUMNS = MetricRow.class.getRecordComponents();

    private MetricsCsv() {}

    /** {@code row} as a line, with its end. */
    static String line(MetricRow row) {
        StringBuilder line = new StringBuilder();
        for (RecordComponent column : COLUMNS) {
            line.append(line.isEmpty() ? "" : ",").append(text(row, column));
        }
        return line.append('\n').toString();
    }

    private static String text(MetricRow row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value instanceof Double d && Double.isNaN(d) ? "" : value.toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole rows of {@code file}; a last one without its end is left out. None where there is no such file. */
    static List<MetricRow> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(Disk.read(file), StandardCharsets.UTF_8);
        String[] lines = text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw Disk.damaged(file, "its first line is not the names of the columns");
        }
        List<MetricRow> rows = new ArrayList<>();
        int epoch = 0;
        for (int i = 1; i < lines.length - 1; i++) {
            MetricRow row = parse(file, i - 1, lines[i]);
            if (row.epoch() != epoch && (rows.isEmpty() || row.epoch() != epoch + 1)) {
                throw Disk.damaged(file, "row " + (i - 1) + " is of epoch " + row.epoch() + " after epoch " + epoch);
            }
            epoch = row.epoch();
            rows.add(row);
        }
        return rows;
    }

    private static MetricRow parse(Path file, int step, String line) {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length != COLUMNS.length || Integer.parseInt(cells[0]) != step) {
                throw Disk.damaged(file, "row " + step + " does not have the columns or the step of its place");
            }
            Class<?>[] types = new Class<?>[cells.length];
            Object[] values = new Object[cells.length];
            for (int c = 0; c < cells.length; c++) {
                types[c] = COLUMNS[c].getType();
                values[c] = types[c] == int.class ? Integer.valueOf(cells[c]) : (Object) number(cells[c]);
            }
            return MetricRow.class.getDeclaredConstructor(types).newInstance(values);
        } catch (NumberFormatException e) {
            throw Disk.damaged(file, "row " + step + " holds what is no number");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** What {@code file} with {@code there} rows is where a checkpoint follows {@code steps} steps. */
    static IllegalArgumentException tooShort(Path file, int there, int steps) {
        return Disk.damaged(file, "it has " + there + " rows where a checkpoint follows step " + (steps - 1));
    }

    /** Leaves the header and the first {@code rows} rows of {@code file}, which must have as many. */
    static void truncate(Path file, int rows) {
        int there = read(file).size();
        if (there < rows) {
            throw tooShort(file, there, rows);
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String text = String.join("\n", lines.subList(0, rows + 1)) + "\n";
            Disk.replace(file, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw Disk.notRead(file, e);
        }
    }
}
