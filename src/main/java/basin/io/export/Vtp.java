package basin.io.export;

import basin.io.HeightField;
import basin.train.PlaneView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A surface as VTK's XML polygons (PolyData), which ParaView opens: a point a place at (x, y, height), quadrilaterals
 * between them, paths of lanes as lines at the surface's height. Places without a height are left out. The point arrays
 * {@code height}, {@code loss} and {@code lane} (-1 on the surface) go with it.
 */
final class Vtp {
    private final List<double[]> points = new ArrayList<>();
    private final List<int[]> polygons = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();

    private Vtp() {}

    /** The file's bytes; {@code field} are the heights of {@code view}'s losses. */
    static byte[] of(PlaneView view, HeightField field) {
        Vtp vtp = new Vtp();
        vtp.surface(view, field);
        view.paths().forEach(p -> vtp.path(p, field));
        return vtp.text().getBytes(StandardCharsets.US_ASCII);
    }

    private void surface(PlaneView view, HeightField field) {
        int columns = field.columns().length;
        int rows = field.rows().length;
        double[] losses = view.losses().shown();
        int[] index = new int[columns * rows];
        Arrays.fill(index, -1);
        for (int place = 0; place < index.length; place++) {
            double height = field.heights()[place];
            if (Double.isFinite(height)) {
                index[place] = points.size();
                double x = field.columns()[place % columns];
                points.add(new double[] {x, field.rows()[place / columns], height, losses[place], -1});
            }
        }
        for (int j = 0; j + 1 < rows; j++) {
            for (int i = 0; i + 1 < columns; i++) {
                int at = j * columns + i;
                add(polygons, index[at], index[at + 1], index[at + columns + 1], index[at + columns]);
            }
        }
        for (int i = 0; rows == 1 && i + 1 < columns; i++) {
            add(lines, index[i], index[i + 1]);
        }
    }

    private static void add(List<int[]> cells, int... corners) {
        if (Arrays.stream(corners).allMatch(c -> c >= 0)) {
            cells.add(corners);
        }
    }

    private void path(PlaneView.Path path, HeightField field) {
        int[] line = new int[path.a().length];
        for (int i = 0; i < line.length; i++) {
            double height = field.over(path.a()[i], path.b()[i]);
            boolean known = Double.isFinite(height);
            line[i] = points.size();
            double z = known ? height : field.highest();
            points.add(new double[] {path.a()[i], path.b()[i], z, known ? height : Double.NaN, path.lane()});
        }
        lines.add(line);
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        out.append("<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        out.append(String.format(
                Locale.ROOT,
                "<PolyData><Piece NumberOfPoints=\"%d\" NumberOfVerts=\"0\" NumberOfLines=\"%d\" NumberOfStrips=\"0\""
                        + " NumberOfPolys=\"%d\">%n",
                points.size(),
                lines.size(),
                polygons.size()));
        out.append("<PointData Scalars=\"loss\">\n");
        array(out, "height", 1, 2, 3);
        array(out, "loss", 1, 3, 4);
        array(out, "lane", 1, 4, 5);
        out.append("</PointData>\n<Points>\n");
        array(out, "Points", 3, 0, 3);
        out.append("</Points>\n");
        cells(out, "Lines", lines);
        cells(out, "Polys", polygons);
        return out.append("</Piece></PolyData></VTKFile>\n").toString();
    }

    private void array(StringBuilder out, String name, int components, int from, int end) {
        ByteBuffer bytes = bytes(points.size() * (end - from));
        for (double[] point : points) {
            for (int i = from; i < end; i++) {
                bytes.putDouble(point[i]);
            }
        }
        array(out, "Float64", name, components, bytes);
    }

    private static void cells(StringBuilder out, String name, List<int[]> cells) {
        ByteBuffer corners = bytes(cells.stream().mapToInt(c -> c.length).sum());
        ByteBuffer ends = bytes(cells.size());
        long end = 0;
        for (int[] cell : cells) {
            for (int corner : cell) {
                corners.putLong(corner);
            }
            end += cell.length;
            ends.putLong(end);
        }
        out.append("<" + name + ">\n");
        array(out, "Int64", "connectivity", 1, corners);
        array(out, "Int64", "offsets", 1, ends);
        out.append("</" + name + ">\n");
    }

    /** Room for {@code count} numbers of eight bytes, after their length in bytes. */
    private static ByteBuffer bytes(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Math.multiplyExact(Long.BYTES, count))
                .order(ByteOrder.LITTLE_ENDIAN);
        return bytes.putLong((long) Long.BYTES * count);
    }

    /** Binary, since VTK reads neither NaN nor infinity as text. */
    private static void array(StringBuilder out, String type, String name, int components, ByteBuffer bytes) {
        byte[] all = new byte[bytes.capacity()];
        bytes.get(0, all);
        out.append("<DataArray type=\"" + type + "\" Name=\"" + name + "\" NumberOfComponents=\"" + components
                        + "\" format=\"binary\">\n")
                .append(Base64.getEncoder().encodeToString(all))
                .append("\n</DataArray>\n");
    }
}
