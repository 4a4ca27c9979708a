package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import basin.landscape.PlaneLosses;
import basin.train.LaneCheckpoint;
import basin.train.LaneCheckpoint.Stored;
import basin.train.PlaneView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanesTest {
    private static final String IDENTITY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    /** A plane whose numbers are drawn; some not finite, some not known. */
    static PlaneView view(int lane, int columns, int rows) {
        Random r = new Random(columns * 1000L + rows);
        double[] values = r.doubles(columns * (long) rows).toArray();
        boolean[] known = new boolean[values.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = i % 3 != 1;
        }
        values[0] = Double.NaN;
        values[2] = Double.POSITIVE_INFINITY;
        double[] up = rows == 1 ? new double[] {0} : PlaneLosses.axis(rows, -0.3, 2);
        PlaneView.Path path = new PlaneView.Path(
                2, new int[] {0, 40}, new double[] {Math.PI, 0}, new double[] {-1e-300, 1}, new double[] {0, 3});
        return new PlaneView(
                PlaneView.Kind.TRAJECTORY,
                PlaneView.Scaling.NONE,
                lane,
                39,
                3,
                "lane \"é\" of x",
                PlaneView.Source.TEST,
                256,
                128,
                Double.NaN,
                new double[] {0.7, 0.1 + 0.2},
                new PlaneLosses(PlaneLosses.axis(columns, -1, 1), up, values, known),
                List.of(path),
                IDENTITY);
    }

    @Test
    void a_plane_comes_back_bit_for_bit() {
        RunFolder run =
                RunFolder.create(folder.resolve("run"), Examples.config(3, Examples.last()), Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(run)) {
            for (PlaneView view : List.of(view(-1, 5, 4), view(1, 7, 1), view(1, 2, 9))) {
                assertThat(run.plane(view)).isEmpty();
                writer.plane(view);
                assertThat(run.plane(view)).contains(view);
            }
        }
        RunFolder again = RunFolder.open(folder.resolve("run"));
        assertThat(again.sharedPlanes()).containsExactly(view(-1, 5, 4));
        assertThat(again.planes(1)).containsExactlyInAnyOrder(view(1, 7, 1), view(1, 2, 9));
        assertThat(again.planes(0)).isEmpty();
    }

    @Test
    void a_damaged_plane_is_a_sentence() throws IOException {
        Planes.write(folder, view(-1, 5, 4));
        Path file = Planes.files(folder).get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatIllegalArgumentException().isThrownBy(() -> Planes.read(file)).withMessageContaining("is damaged");
        Planes.write(folder, view(-1, 5, 4));
        Path other = Files.move(file, folder.resolve("step-00000001-trajectory-5x4-0123456789ab.safetensors"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Planes.read(other))
                .withMessageContaining("its name");
    }

    @Test
    void a_plane_that_cannot_be_written_leaves_the_one_before() throws IOException {
        Planes.write(folder, view(-1, 5, 4));
        Path file = Planes.files(folder).get(0);
        byte[] before = Files.readAllBytes(file);
        Files.createDirectories(
                file.resolveSibling("." + file.getFileName() + ".part").resolve("in the way"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Planes.write(folder, view(-1, 5, 4)))
                .withMessageContaining("cannot be written");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static LaneCheckpoint checkpoint(int step, int numbers) {
        byte[] bytes = new byte[4 * numbers];
        new Random(step).nextBytes(bytes);
        return new LaneCheckpoint(
                0,
                step,
                step / 10,
                0.5,
                List.of(
                        new Stored("out.weight", LaneCheckpoint.Type.F32, List.of(numbers), bytes),
                        new Stored("bn.running_mean", LaneCheckpoint.Type.F32, List.of(1), new byte[4]),
                        new Stored("momentum.out.weight", LaneCheckpoint.Type.F32, List.of(numbers), bytes),
                        new Stored("fisher", LaneCheckpoint.Type.F32, List.of(numbers), bytes),
                        new Stored("mask", LaneCheckpoint.Type.U8, List.of(2), new byte[2])),
                Map.of());
    }

    private List<Integer> epochs(int last, int most, long bytes) {
        for (int epoch = 1; epoch <= last; epoch++) {
            Snapshots.write(folder, checkpoint(10 * epoch, 4), 10, most, bytes);
        }
        List<Integer> epochs = new ArrayList<>();
        Snapshots.files(folder).forEach(f -> epochs.add(LaneFolder.step(f) / 10));
        return epochs;
    }

    @Test
    void snapshots_hold_the_weights_alone() {
        Snapshots.write(folder, checkpoint(20, 4), 10, 10, 1000);
        LaneCheckpoint read = Snapshots.read(Snapshots.files(folder).get(0));
        assertThat(read.tensors()).hasSize(1);
        assertThat(read.tensors().get(0).name()).isEqualTo("out.weight");
        assertThat(read.tensors().get(0).bytes())
                .isEqualTo(checkpoint(20, 4).tensors().get(0).bytes());
        assertThat(read.step()).isEqualTo(20);
        assertThat(read.epoch()).isEqualTo(2);
    }

    @Test
    void there_are_never_more_snapshots_than_allowed_and_they_stay_evenly_spaced() {
        assertThat(epochs(6, 10, 1000)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(epochs(13, 8, 1000)).containsExactly(2, 4, 6, 8, 10, 12);
        assertThat(epochs(100, 8, 1000)).containsExactly(16, 32, 48, 64, 80, 96);
    }

    @Test
    void bytes_bound_snapshots_too() {
        assertThat(epochs(9, 100, 64)).containsExactly(2, 4, 6, 8);
        assertThat(epochs(9, 100, 15)).as("none fits").containsExactly(2, 4, 6, 8);
    }

    @Test
    void snapshots_past_a_checkpoint_go() {
        epochs(5, 10, 1000);
        Snapshots.cut(folder, 30);
        assertThat(Snapshots.files(folder)).hasSize(3);
    }
}
