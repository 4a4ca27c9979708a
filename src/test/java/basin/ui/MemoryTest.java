package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D RIGHT = new Rectangle2D(1280, 40, 1920, 1000);

    private static Rectangle2D inside(double x, double y, double width, double height) {
        return Memory.inside(new Rectangle2D(x, y, width, height), List.of(LEFT, RIGHT));
    }

    @Test
    void whatLiesOnOneScreenStays() {
        assertThat(inside(1300, 60, 1200, 800)).isEqualTo(new Rectangle2D(1300, 60, 1200, 800));
    }

    @Test
    void whatReachesBeyondAScreenIsMovedInside() {
        assertThat(inside(400, 200, 1100, 750)).isEqualTo(new Rectangle2D(180, 50, 1100, 750));
        assertThat(inside(2000, -30, 1400, 800)).isEqualTo(new Rectangle2D(1800, 40, 1400, 800));
    }

    @Test
    void whatIsTooLargeIsShrunk() {
        assertThat(inside(1200, 0, 2500, 1400)).isEqualTo(RIGHT);
    }

    @Test
    void whatLiesOnAScreenThatIsGoneComesBack() {
        Rectangle2D back = Memory.inside(new Rectangle2D(1300, 60, 1200, 700), List.of(LEFT));
        assertThat(back).isEqualTo(new Rectangle2D(80, 60, 1200, 700));
    }
}
