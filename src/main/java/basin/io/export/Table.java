package basin.io.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Numbers and names in rows, as CSV (RFC 4180, UTF-8, a header first): doubles with all their digits, NaN as nothing. */
public final class Table {
    private final List<String> columns;
    private final List<Object[]> rows = new ArrayList<>();

    /** With these columns and no rows. */
    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row, a value a column. */
    public void add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("A row of " + columns + " does not have " + values.length + " values.");
        }
        rows.add(values.clone());
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** All rows as numbers, row by row; a text is NaN. */
    double[] numbers() {
        double[] all = new double[rows.size() * columns.size()];
        int at = 0;
        for (Object[] row : rows) {
            for (Object value : row) {
                all[at++] = value instanceof Number n ? n.doubleValue() : Double.NaN;
            }
        }
        return all;
    }

    int columns() {
        return columns.size();
    }

    /** The file's bytes. */
    public byte[] csv() {
        StringBuilder out = new StringBuilder();
        line(out, columns.toArray());
        rows.forEach(row -> line(out, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ",").append(cell(values[i]));
        }
        out.append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof Double d && Double.isNaN(d)) {
            return "";
        }
        String text = String.valueOf(value);
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
