package basin.train;

import static org.assertj.core.api.Assertions.assertThat;

import basin.kernel.Machine;
import org.junit.jupiter.api.Test;

class LanczosMemoryTest {
    private static final int RESNET = 11_173_962;
    private static final long GIB = 1L << 30;

    private static RunConfig lanes(int count) {
        return Defaults.run().draft().lanes(Defaults.lanes().subList(0, count)).config();
    }

    @Test
    void takesAsManyStepsAsHalfOfTheMemoryHoldsForAllLanes() {
        // 2 GiB for one lane: 48 vectors of 44.7 MB, one of them for the work
        assertThat(LanczosMemory.steps(lanes(1), RESNET, 50, 4 * GIB)).isEqualTo(47);
        assertThat(LanczosMemory.steps(lanes(4), RESNET, 50, 4 * GIB)).isEqualTo(11);
        assertThat(LanczosMemory.steps(lanes(1), RESNET, 20, 4 * GIB)).isEqualTo(20);
        assertThat(LanczosMemory.steps(lanes(4), RESNET, 50, 1)).isEqualTo(1);
        assertThat(LanczosMemory.steps(lanes(4), 3, 50, GIB)).isEqualTo(3);
    }

    @Test
    void saysBeforehandWhatDoesNotFit() {
        assertThat(LanczosMemory.remark(lanes(4), RESNET, 4 * GIB))
                .hasValue("50 Lanczos steps of 4 lanes would hold 9.1 GB, more than there is room for: eigenvalues are"
                        + " taken from 11 steps. More memory (the Java option -Xmx) or fewer lanes allow more.");
        assertThat(LanczosMemory.remark(lanes(4), 14_810, 4 * GIB)).isEmpty();
        assertThat(Experiments.facts(Defaults.run()).remarks()).isEmpty();
    }

    @Test
    void vectorsMayTakeAsMuchAsTheJavaMachineAllows() {
        assertThat(Machine.vectorMemory()).isBetween(1L << 20, Long.MAX_VALUE);
    }
}
