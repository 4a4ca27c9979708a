package basin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training works where there is no network at all, not even that of the machine with itself. */
class NoNetworkTest {
    @TempDir
    Path folder;

    @Test
    void trains_in_a_network_namespace_without_interfaces() throws Exception {
        assumeThat(unshares())
                .as("Only root on Linux can take the network from a process (unshare).")
                .isTrue();
        Path run = folder.resolve("run");
        Program trained = Program.start(
                folder,
                List.of("unshare", "-n"),
                ("train --optimizer sam --data moons --network mlp:4-tanh --epochs 1 --batch 128 --threads 1"
                                + " --measure-every 0 --out " + run)
                        .split(" ", -1));
        assertThat(trained.await()).as(trained.err()).isZero();
        assertThat(trained.err()).isEmpty();
        assertThat(run.resolve("checkpoints").resolve("step-00000002.safetensors"))
                .exists();
    }

    private static boolean unshares() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-n", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
