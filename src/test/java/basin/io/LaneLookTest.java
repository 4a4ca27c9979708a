package basin.io;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Defaults;
import basin.train.OptimizerKind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneLookTest {
    @Test
    void anOptimizerKeepsItsLookWhereverItStands() {
        assertThat(LaneLook.of(List.of(
                        Defaults.lane("a", OptimizerKind.SSAM_D),
                        Defaults.lane("b", OptimizerKind.SAM),
                        Defaults.lane("c", OptimizerKind.SAM))))
                .containsExactly(LaneLook.DIAMOND, LaneLook.SQUARE, LaneLook.PLUS);
    }

    @Test
    void sixLanesOfAKindAreToldApart() {
        assertThat(LaneLook.of(Collections.nCopies(6, Defaults.lane("a", OptimizerKind.SGD))))
                .doesNotHaveDuplicates()
                .hasSize(6);
        assertThat(LaneLook.of(Collections.nCopies(7, Defaults.lane("a", OptimizerKind.SGD))))
                .hasSize(7);
    }
}
