package basin.io.export;

import static basin.io.export.SecondReader.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import basin.io.HeightField;
import basin.io.HeightField.Scale;
import basin.io.report.CurvesChart;
import basin.io.report.PlaneChart;
import basin.landscape.PlaneLosses;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Every format read back, those of other programs by another program's reader. */
class ExportTest {
    private static final double[] COLUMNS = {-1, 0, 0.5, 2};
    private static final double[] ROWS = {-0.25, 0, 3};

    @TempDir
    Path folder;

    private static double loss(double x, double y) {
        return 1 + x * x + 10 * y * y + x * y / 3;
    }

    private static PlaneView view(double[] rows, List<PlaneView.Path> paths) {
        double[] values = new double[COLUMNS.length * rows.length];
        boolean[] known = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = loss(COLUMNS[i % COLUMNS.length], rows[i / COLUMNS.length]);
            known[i] = true;
        }
        return new PlaneView(
                PlaneView.Kind.TRAJECTORY,
                PlaneView.Scaling.NONE,
                -1,
                9,
                1,
                "",
                PlaneView.Source.TRAINING,
                64,
                0,
                0,
                new double[] {0.75, 0.2},
                new PlaneLosses(COLUMNS, rows, values, known),
                paths,
                "0123456789abcdef");
    }

    private static PlaneView oblong() {
        PlaneView.Path one = new PlaneView.Path(
                0, new int[] {0, 5}, new double[] {-1, 0.5}, new double[] {0, 3}, new double[] {0.5, 0});
        PlaneView.Path two = new PlaneView.Path(
                3, new int[] {0, 5}, new double[] {-1, 0}, new double[] {0, -0.25}, new double[] {0.5, 0.1});
        return view(ROWS, List.of(one, two));
    }

    private static PlaneView over(PlaneView.Source source) {
        PlaneView v = oblong();
        return new PlaneView(
                v.kind(),
                v.scaling(),
                v.lane(),
                v.step(),
                v.epoch(),
                v.other(),
                source,
                v.samples(),
                v.statistics(),
                v.cosine(),
                v.explained(),
                v.losses(),
                v.paths(),
                v.identity());
    }

    private static PlaneView holed() {
        PlaneView v = view(ROWS, List.of());
        v.losses().values()[5] = Double.NaN;
        v.losses().values()[11] = Double.POSITIVE_INFINITY;
        return v;
    }

    private Path surface(String name, PlaneView view, Scale scale, boolean solid) {
        Path file = folder.resolve(name);
        new Export(file).surface(view, scale, solid);
        return file;
    }

    private JsonNode read(String format, Path file) throws IOException, InterruptedException {
        return SecondReader.read(folder, format, file);
    }

    @Test
    void csv_holds_every_digit_at_its_place() throws IOException {
        String text = Files.readString(surface("a.csv", holed(), Scale.LINEAR, false));
        String[] lines = text.split("\r\n");
        assertThat(lines).hasSize(13).startsWith("x,y,loss");
        for (int i = 0; i < 12; i++) {
            String[] cells = lines[i + 1].split(",", -1);
            assertThat(Double.parseDouble(cells[0])).isEqualTo(COLUMNS[i % 4]);
            assertThat(Double.parseDouble(cells[1])).isEqualTo(ROWS[i / 4]);
            if (i == 5) {
                assertThat(cells[2]).isEmpty();
            } else {
                assertThat(Double.parseDouble(cells[2]))
                        .isEqualTo(holed().losses().values()[i]);
            }
        }
    }

    @Test
    void csv_quotes_what_must_be() {
        Table table = new Table("name", "x");
        table.add("a, \"b\"", Double.NaN);
        assertThat(new String(table.csv(), StandardCharsets.UTF_8)).isEqualTo("name,x\r\n\"a, \"\"b\"\"\",\r\n");
    }

    @Test
    void numpy_reads_npy() throws Exception {
        JsonNode array = read("npy", surface("a.npy", holed(), Scale.LINEAR, false));
        assertThat(array.get("shape")).hasToString("[3,4]");
        assertThat(array.get("type").textValue()).isEqualTo("float64");
        assertThat(numbers(array.get("values"))).isEqualTo(holed().losses().values());
        JsonNode line = read("npy", surface("b.npy", view(new double[] {0}, List.of()), Scale.LINEAR, false));
        assertThat(line.get("shape")).hasToString("[4]");
    }

    @Test
    void npy_has_a_header_of_whole_lines() {
        byte[] bytes = Npy.of(new double[] {1.5, -0.0}, 2, 1);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = in.getShort(8);
        assertThat((10 + header) % 64).isZero();
        assertThat(in.getDouble(10 + header)).isEqualTo(1.5);
        assertThat(bytes).hasSize(10 + header + 16);
    }

    @Test
    void vtk_reads_vtp() throws Exception {
        JsonNode vtp = read("vtp", surface("a.vtp", oblong(), Scale.LINEAR, false));
        assertThat(vtp.get("points")).hasSize(12 + 4);
        for (int i = 0; i < 12; i++) {
            double x = COLUMNS[i % 4];
            double y = ROWS[i / 4];
            assertThat(numbers(vtp.get("points").get(i)))
                    .containsExactly(new double[] {x, y, loss(x, y)}, within(1e-12));
            assertThat(vtp.at("/arrays/loss/" + i).doubleValue()).isEqualTo(loss(x, y));
        }
        assertThat(vtp.get("polygons")).hasSize(6);
        assertThat(vtp.get("polygons").get(4)).hasToString("[5,6,10,9]");
        assertThat(vtp.get("lines")).hasToString("[[12,13],[14,15]]");
        assertThat(numbers(vtp.get("points").get(13)))
                .containsExactly(new double[] {0.5, 3, loss(0.5, 3)}, within(1e-12));
        assertThat(vtp.at("/arrays/lane/15").doubleValue()).isEqualTo(3);
    }

    @Test
    void vtp_has_no_place_without_height_and_takes_clip_and_logarithm() throws Exception {
        JsonNode vtp = read("vtp", surface("a.vtp", holed(), new Scale(true, 20), false));
        assertThat(vtp.get("points")).as("infinity is cut, NaN left out").hasSize(11);
        assertThat(vtp.get("polygons")).hasSize(2);
        assertThat(vtp.at("/points/0/2").doubleValue()).isCloseTo(Math.log10(loss(-1, -0.25)), within(1e-12));
        assertThat(vtp.at("/points/10/2").doubleValue()).isCloseTo(Math.log10(20), within(1e-12));
        assertThat(vtp.at("/arrays/loss/9").doubleValue()).as("losses stay").isEqualTo(loss(0.5, 3));
        JsonNode line = read("vtp", surface("b.vtp", view(new double[] {0}, List.of()), Scale.LINEAR, false));
        assertThat(line.get("lines")).hasToString("[[0,1],[1,2],[2,3]]");
    }

    @Test
    void vtk_reads_obj() throws Exception {
        JsonNode obj = read("obj", surface("a.obj", oblong(), Scale.LINEAR, false));
        assertThat(obj.get("points")).hasSize(12);
        assertThat(numbers(obj.get("points").get(7))).containsExactly(new double[] {2, 0, loss(2, 0)}, within(1e-5));
        assertThat(obj.get("polygons")).hasSize(6);
        assertThat(read("obj", surface("b.obj", holed(), Scale.LINEAR, false)).get("polygons"))
                .hasSize(1);
    }

    @Test
    void a_solid_is_closed_and_of_its_volume() throws Exception {
        for (PlaneView view : List.of(oblong(), holed())) {
            JsonNode solid = read("obj", surface("s.obj", view, Scale.LINEAR, true));
            assertThat(solid.get("open").intValue())
                    .as("edges that do not join two faces")
                    .isZero();
            assertThat(solid.get("polygons")).hasSize(2 * (6 + 6) + 2 * 2 * (3 + 2));
            assertThat(edges(solid))
                    .as("two faces walk an edge in opposite directions")
                    .doesNotHaveDuplicates();
            double[] high = new double[3];
            for (JsonNode p : solid.get("points")) {
                for (int k = 0; k < 3; k++) {
                    high[k] = Math.max(high[k], p.get(k).doubleValue());
                }
            }
            assertThat(high).containsExactly(new double[] {3 / 3.25 * 100, 100, 54}, within(1e-4));
            assertThat(signedVolume(solid)).isCloseTo(solid.get("volume").doubleValue(), within(0.01));
        }
    }

    private static List<String> edges(JsonNode solid) {
        List<String> edges = new ArrayList<>();
        for (JsonNode f : solid.get("polygons")) {
            for (int k = 0; k < f.size(); k++) {
                edges.add(f.get(k) + ">" + f.get((k + 1) % f.size()));
            }
        }
        return edges;
    }

    /** Positive where faces are counterclockwise seen from outside (divergence theorem). */
    private static double signedVolume(JsonNode solid) {
        double sum = 0;
        for (JsonNode f : solid.get("polygons")) {
            double[] a = numbers(solid.get("points").get(f.get(0).intValue()));
            double[] b = numbers(solid.get("points").get(f.get(1).intValue()));
            double[] c = numbers(solid.get("points").get(f.get(2).intValue()));
            sum += a[0] * (b[1] * c[2] - b[2] * c[1])
                    + a[1] * (b[2] * c[0] - b[0] * c[2])
                    + a[2] * (b[0] * c[1] - b[1] * c[0]);
        }
        return sum / 6;
    }

    @Test
    void h5py_reads_the_layout_of_loss_landscape() throws Exception {
        JsonNode h5 = read("h5", surface("a.h5", oblong(), Scale.LINEAR, false));
        assertThat(numbers(h5.at("/xcoordinates/values"))).isEqualTo(COLUMNS);
        assertThat(numbers(h5.at("/ycoordinates/values"))).isEqualTo(ROWS);
        assertThat(h5.at("/train_loss/shape")).hasToString("[3,4]");
        assertThat(numbers(h5.at("/train_loss/values")))
                .isEqualTo(oblong().losses().values());
        assertThat(numbers(h5.at("/explained_variance_ratio_/values"))).containsExactly(0.75, 0.2);
        assertThat(numbers(h5.at("/proj_xcoord/values"))).containsExactly(-1, 0.5);
        assertThat(numbers(h5.get("lane_3/proj_ycoord").get("values"))).containsExactly(0, -0.25);
        JsonNode line = read("h5", surface("b.h5", view(new double[] {0}, List.of()), Scale.LINEAR, false));
        assertThat(line.at("/train_loss/shape")).hasToString("[4]");
        assertThat(line.has("ycoordinates")).isFalse();
        JsonNode test = read("h5", surface("d.h5", over(PlaneView.Source.TEST), Scale.LINEAR, false));
        assertThat(numbers(test.at("/test_loss/values")))
                .isEqualTo(oblong().losses().values());
        assertThat(test.has("train_loss")).isFalse();
        PlaneView part = oblong();
        part.losses().known()[7] = false;
        assertThat(read("h5", surface("c.h5", part, Scale.LINEAR, false))
                        .at("/train_loss/values/7")
                        .doubleValue())
                .isEqualTo(-1);
    }

    @Test
    void h5py_reads_directions_as_lists_of_tensors() throws Exception {
        List<List<Stored>> directions = new ArrayList<>();
        for (int d = 0; d < 2; d++) {
            List<Stored> tensors = new ArrayList<>();
            for (int t = 0; t < 70; t++) {
                LaneCheckpoint.Type type = t == 1 ? LaneCheckpoint.Type.F64 : LaneCheckpoint.Type.F32;
                List<Integer> shape = t % 2 == 0 ? List.of(2, 3, 1, 2) : List.of(5);
                int length = shape.stream().reduce(1, (a, b) -> a * b);
                ByteBuffer bytes = ByteBuffer.allocate(type.bytes() * length).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < length; i++) {
                    if (type == LaneCheckpoint.Type.F64) {
                        bytes.putDouble(100 * t + i + 0.5);
                    } else {
                        bytes.putFloat(1000 * d + 100 * t + i + 0.5f);
                    }
                }
                tensors.add(new Stored("t" + t, type, shape, bytes.array()));
            }
            directions.add(tensors);
        }
        Path file = folder.resolve("d.h5");
        new Export(file).directions(directions);
        JsonNode h5 = read("h5", file);
        assertThat(h5).hasSize(140);
        JsonNode tensor = h5.get("ydirection/68");
        assertThat(tensor.get("shape")).hasToString("[2,3,1,2]");
        assertThat(tensor.get("type").textValue()).isEqualTo("float32");
        double[] expected = new double[12];
        Arrays.setAll(expected, i -> 7800.5 + i);
        assertThat(numbers(tensor.get("values"))).isEqualTo(expected);
        assertThat(h5.get("xdirection/1").get("type").textValue()).isEqualTo("float64");
    }

    @ParameterizedTest
    @EnumSource
    void pictures_have_the_size_asked_for(PlaneChart.View look) throws Exception {
        HeightField field = HeightField.of(oblong().losses(), Scale.LINEAR);
        List<PlaneChart.Way> ways =
                List.of(new PlaneChart.Way("SAM", 0xFF00FF, new double[] {-1, 0.5}, new double[] {0, 3}));
        PlaneChart chart = new PlaneChart("Title <&>", field, false, look, new double[0], ways, "d1", "d2");
        Path png = folder.resolve("a.png");
        for (int[] size : new int[][] {{100, 64}, {640, 480}, {300, 900}}) {
            new Export(png).chart(chart, size[0], size[1]);
            BufferedImage image = ImageIO.read(png.toFile());
            assertThat(new int[] {image.getWidth(), image.getHeight()}).isEqualTo(size);
        }
        BufferedImage image = ImageIO.read(png.toFile());
        int[] pixels = image.getRGB(0, 0, 300, 900, null, 0, 300);
        assertThat(Arrays.stream(pixels).filter(p -> (p & 0xFFFFFF) == 0xFF00FF).count())
                .as("the lane's way")
                .isGreaterThan(80);
        Path svg = folder.resolve("a.svg");
        new Export(svg).chart(chart, 640, 480);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("640");
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("Title <&>");
        assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(1);
    }

    /** The first row lies at the bottom, the first column at the left. */
    @Test
    void a_heatmap_is_not_turned() throws Exception {
        double[] heights = {0, 0, 1, 0, 0, 0};
        HeightField field = new HeightField(new double[] {0, 1, 2}, new double[] {0, 1}, heights);
        PlaneChart chart =
                new PlaneChart("", field, false, PlaneChart.View.HEATMAP, new double[0], List.of(), "x", "y");
        Path png = folder.resolve("a.png");
        new Export(png).chart(chart, 360, 360);
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getRGB(275, 313) & 0xFF).as("lower right is yellow").isLessThan(80);
        assertThat(image.getRGB(275, 313) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(image.getRGB(275, 52) >> 16 & 0xFF).as("upper right is dark").isLessThan(90);
        assertThat(image.getRGB(62, 313) >> 16 & 0xFF).as("lower left is dark").isLessThan(90);
    }

    @Test
    void curves_are_broken_where_they_have_no_number() throws Exception {
        double[] ys = {1, 2, Double.NaN, 3, Double.NaN, 1, 1};
        CurvesChart.Series series = new CurvesChart.Series("a", 0xFF0000, new double[] {0, 1, 2, 3, 4, 5, 6}, ys);
        Path svg = folder.resolve("c.svg");
        new Export(svg).chart(new CurvesChart("t", "x", "y", false, List.of(series)), 480, 360);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        String text = Files.readString(svg);
        assertThat(text.split("stroke=\"#ff0000\"", -1)).as("two lines").hasSize(3);
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_is_a_sentence_and_leaves_the_file() throws IOException {
        Path file = surface("a.obj", oblong(), Scale.LINEAR, false);
        byte[] before = Files.readAllBytes(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface("a.obj", view(new double[] {0}, List.of()), Scale.LINEAR, true))
                .withMessageContaining("two rows or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface("a.xyz", oblong(), Scale.LINEAR, true))
                .withMessageContaining(".vtp");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Export(folder.resolve("a.png"))
                        .chart(new CurvesChart("", "", "", false, List.of()), 20, 100))
                .withMessageContaining("64 to 16384");
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(true, -1));
        Files.createDirectories(folder.resolve(".a.obj.part/x"));
        Files.createDirectories(folder.resolve(".a.h5.part/x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface("a.obj", oblong(), Scale.LINEAR, true))
                .withMessageContaining("cannot be written");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface("a.h5", oblong(), Scale.LINEAR, true))
                .withMessageContaining("cannot be written");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
