package basin.ui.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import basin.train.MaskView;
import basin.train.MaskView.LayerMask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskLayoutTest {
    private static LayerMask layer(String name, int filters, int inputs, int kernel, int... ones) {
        byte[] bits = new byte[filters * inputs * kernel * kernel];
        for (int one : ones) {
            bits[one] = 1;
        }
        return new LayerMask(name, filters, inputs, kernel, kernel, bits, ones.length);
    }

    private static MaskView view(LayerMask... layers) {
        return new MaskView(1, 0, 0, 0, List.of(layers));
    }

    private static MaskView cnn() {
        return view(
                layer("conv1.weight", 16, 1, 3),
                layer("bn1.weight", 16, 1, 1),
                layer("bn1.bias", 16, 1, 1),
                layer("conv2.weight", 32, 16, 3),
                layer("conv3.weight", 32, 32, 3),
                layer("fc.weight", 10, 32, 1),
                layer("fc.bias", 10, 1, 1));
    }

    @Test
    void vectorsShareOnePanelAKind() {
        assertThat(MaskPanel.of(cnn()))
                .extracting(MaskPanel::name)
                .containsExactly("conv1", "conv2", "conv3", "fc", "norm", "bias");
        assertThat(MaskPanel.of(cnn()).get(4).length()).isEqualTo(32);
    }

    @Test
    void panelsStandInOrderInsideTheStrip() {
        List<LayerMask> deep = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            deep.add(layer("layer" + i + ".weight", 64, 8 << (i / 5), 3));
        }
        for (MaskView view : List.of(cnn(), view(deep.toArray(LayerMask[]::new)))) {
            MaskLayout layout = MaskLayout.of(MaskPanel.of(view), 258, 96, 1);
            int end = 0;
            for (MaskLayout.Placed placed : layout.placed()) {
                assertThat(placed.x()).isGreaterThanOrEqualTo(end);
                assertThat(placed.width()).isPositive();
                end = placed.x() + placed.width();
            }
            assertThat(end).isLessThanOrEqualTo(258);
        }
    }

    @Test
    void cellsAreWholePixelsWhereThereIsRoom() {
        MaskLayout layout = MaskLayout.of(MaskPanel.of(cnn()), 258, 98, 1);
        assertThat(layout.height()).isEqualTo(96);
        for (MaskLayout.Placed placed : layout.placed()) {
            if (placed.width() >= placed.panel().columns()) {
                assertThat(placed.width() % placed.panel().columns()).isZero();
            }
        }
    }

    @Test
    void kernelsStandInsideTheirFilterAndInput() {
        LayerMask conv = layer("conv.weight", 2, 2, 3, 9 + 3 * 2 + 1, 18);
        MaskPanel panel = MaskPanel.of(view(conv)).get(0);
        MaskRaster raster = new MaskRaster(panel, 60, 60);
        assertThat(raster.density(2, 4)).isEqualTo(1);
        assertThat(raster.density(3, 0)).isEqualTo(1);
        assertThat(raster.density(2, 1)).isZero();
        assertThat(panel.place(2, 4)).isEqualTo("conv, filter 1, input 2, kernel row 3, column 2");
    }

    @Test
    void pixelsOfManyWeightsHoldTheirDensity() {
        MaskPanel panel =
                MaskPanel.of(view(layer("fc.weight", 4, 4, 1, 0, 1, 4, 15))).get(0);
        MaskRaster raster = new MaskRaster(panel, 2, 2);
        assertThat(raster.density(0, 0)).isCloseTo(0.75, within(1e-12));
        assertThat(raster.density(3, 3)).isCloseTo(0.25, within(1e-12));
        assertThat(raster.weights(0, 3)).isEqualTo(4);
    }

    @Test
    void wrappedVectorsRunDownTheColumns() {
        MaskPanel panel = MaskPanel.of(view(layer("a.bias", 3, 1, 1, 2), layer("b.bias", 2, 1, 1, 0)))
                .get(0)
                .wrapped(2);
        MaskRaster raster = new MaskRaster(panel, 30, 30);
        assertThat(raster.density(0, 1)).isEqualTo(1);
        assertThat(raster.density(1, 1)).isEqualTo(1);
        assertThat(raster.density(1, 2)).isNaN();
        assertThat(panel.place(1, 1)).isEqualTo("b.bias, number 1");
    }
}
