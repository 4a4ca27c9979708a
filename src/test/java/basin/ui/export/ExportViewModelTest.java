package basin.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import basin.io.export.Export;
import basin.io.report.MaskChart;
import basin.train.MaskView;
import basin.ui.SameThread;
import basin.ui.export.ExportViewModel.What;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    private final ExportViewModel model = new ExportViewModel(new SameThread());

    @TempDir
    Path folder;

    private void offer() {
        MaskView.LayerMask layer = new MaskView.LayerMask("fc.weight", 2, 2, 1, 1, new byte[] {1, 0, 0, 1}, 2);
        MaskChart chart = new MaskChart("a mask", new MaskView(1, 0, 2, 4, List.of(layer)), null);
        model.whatProperty()
                .set(new What("mask", Export.PICTURES, (to, size) -> to.chart(chart, size.width(), size.height())));
    }

    @Test
    void aPictureHasTheSizeThatWasTyped() throws IOException {
        offer();
        model.sizeProperty().set(" 321 x 123 ");
        model.write(folder.resolve("a.png"));
        assertThat(model.errorProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).isEqualTo("Written: a.png");
        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(image.getWidth()).isEqualTo(321);
        assertThat(image.getHeight()).isEqualTo(123);
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentence() throws IOException {
        model.write(folder.resolve("nothing.png"));
        offer();
        model.sizeProperty().set("big");
        model.write(folder.resolve("a.png"));
        assertThat(model.errorProperty().get())
                .isEqualTo("The size is “big”. It must be width × height, as 1920 x 1440.");
        model.sizeProperty().set("10 x 10");
        model.write(folder.resolve("a.png"));
        assertThat(model.errorProperty().get()).contains("10x10").contains("64 to 16384");
        model.sizeProperty().set("640 × 480");
        model.write(folder.resolve("a.obj"));
        assertThat(model.errorProperty().get()).contains(".png, .svg");
        assertThat(folder).isEmptyDirectory();
        Files.createFile(folder.resolve("file"));
        model.write(folder.resolve("file").resolve("below.png"));
        assertThat(model.errorProperty().get()).contains("below.png");
        assertThat(model.saidProperty().get()).isEmpty();
        model.whatProperty().set(null);
        offer();
        assertThat(model.errorProperty().get()).isEmpty();
        model.write(folder.resolve("a.svg"));
        assertThat(Files.exists(folder.resolve("a.svg"))).isTrue();
    }
}
