package basin.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MaskChartTest {
    private static final int[] COLOURS = {0xE4E8EC, 0x8C959F, 0x0969DA, 0xD4620E};

    private static LayerMask layer(String name, int filters, int inputs, int kernel, int... bits) {
        byte[] bytes = new byte[bits.length];
        IntStream.range(0, bits.length).forEach(i -> bytes[i] = (byte) bits[i]);
        return new LayerMask(
                name, filters, inputs, kernel, kernel, bytes, IntStream.of(bits).sum());
    }

    @Test
    void a_cell_is_what_the_update_did_to_its_weight() {
        // one filter, two inputs, a kernel of 2 x 2: the inputs lie side by side, each kernel inside
        LayerMask now = layer("conv.weight", 1, 2, 2, 0, 1, 1, 0, 1, 1, 0, 0);
        LayerMask was = layer("conv.weight", 1, 2, 2, 0, 1, 0, 1, 1, 0, 0, 1);
        MaskCells cells = MaskCells.of(now, was);
        assertThat(cells.name()).isEqualTo("conv");
        assertThat(cells.rows()).isEqualTo(2);
        assertThat(cells.columns()).isEqualTo(4);
        assertThat(cells.states()).containsExactly(0, 1, 1, 2, 2, 3, 0, 3);
        assertThat(cells.density()).isEqualTo(0.5);
        BufferedImage image = cells.image(100, 100, COLOURS);
        assertThat(image.getWidth()).isEqualTo(4);
        assertThat(image.getRGB(3, 0) & 0xFFFFFF).isEqualTo(COLOURS[2]);
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(COLOURS[3]);
        BufferedImage small = cells.image(1, 1, 0, 0x80, 0, 0);
        assertThat(small.getRGB(0, 0) & 0xFFFFFF).as("two of eight").isEqualTo(0x20);
    }

    @Test
    void vectors_fill_columns_from_above() {
        LayerMask a = layer("a.bias", 3, 1, 1, 1, 0, 1);
        LayerMask b = layer("b.bias", 2, 1, 1, 0, 1);
        BufferedImage image = MaskCells.ofVectors(List.of(a, b), List.of(a, b)).image(20, 20, COLOURS);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getRGB(1, 0) & 0xFFFFFF).isEqualTo(COLOURS[1]);
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(COLOURS[0]);
        assertThat(image.getRGB(2, 1) & 0xFFFFFF).as("beyond the last").isEqualTo(0xFFFFFF);
    }

    @Test
    void a_picture_of_any_size_holds_the_mask_and_its_figures() throws IOException {
        LayerMask now = layer("fc.weight", 2, 2, 1, 1, 0, 0, 1);
        LayerMask was = layer("fc.weight", 2, 2, 1, 1, 1, 0, 0);
        MaskView mask = new MaskView(9, 1, 2, 4, List.of(now));
        MaskChart chart = new MaskChart("SSAM-D", mask, new MaskView(4, 0, 2, 4, List.of(was)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart.png(900, 500)));
        assertThat(image.getWidth()).isEqualTo(900);
        // the middles of the four quarters of its one panel
        assertThat(image.getRGB(200, 180) & 0xFFFFFF).isEqualTo(COLOURS[1]);
        assertThat(image.getRGB(700, 180) & 0xFFFFFF).isEqualTo(COLOURS[3]);
        assertThat(image.getRGB(200, 400) & 0xFFFFFF).isEqualTo(COLOURS[0]);
        assertThat(image.getRGB(700, 400) & 0xFFFFFF).isEqualTo(COLOURS[2]);
        String svg = new String(chart.svg(900, 500), StandardCharsets.UTF_8);
        assertThat(svg).contains("SSAM-D", "kept, 1", "born, 1", "died, 1", "fc  0.50");
        assertThat(new MaskChart("first", mask, null).svg(900, 500))
                .asString(StandardCharsets.UTF_8)
                .contains("perturbed, 2")
                .doesNotContain("born");
    }
}
