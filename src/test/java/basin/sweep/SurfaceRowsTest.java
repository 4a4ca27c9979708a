package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.io.RunFolder;
import basin.train.PlaneMeasurement;
import basin.train.PlaneSizes;
import basin.train.PlaneTask;
import basin.train.PlaneView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in blocks have the bits of the whole plane, also where a plane half done goes on, and blocks come in any order. */
class SurfaceRowsTest {
    private static final PlaneSizes SIZES = PlaneSizes.around(4, 5, 0.5);

    @TempDir
    Path folder;

    private record Stopping(int after, AtomicInteger told) implements PlaneTask.Listener {
        @Override
        public boolean goesOn() {
            return told.get() < after;
        }

        @Override
        public void reached(int done, int total, Supplier<PlaneView> soFar) {
            told.incrementAndGet();
        }
    }

    private static SurfaceBlock block(RunFolder run, PlaneTask work) {
        return new SurfaceBlock(
                run.path().toString(),
                run.config(),
                PlaneView.Source.TRAINING,
                PlaneView.Scaling.FILTER,
                SIZES,
                0,
                work.none().identity(),
                0,
                0);
    }

    @Test
    void the_bits_are_those_of_the_whole_plane() throws Exception {
        RunFolder run = TrainedRun.in(folder.resolve("run"));
        LocalPlace here = new LocalPlace(null);
        List<SurfaceBlock> asked = new CopyOnWriteArrayList<>();
        SurfacePlace place = new SurfacePlace() {
            @Override
            public String rows(String block) throws Exception {
                asked.add(SurfaceBlock.parse(block));
                return here.rows(block);
            }

            @Override
            public void close() {}
        };
        try (PlaneMeasurement planes = new PlaneMeasurement(run.config())) {
            PlaneTask work = planes.random(run.checkpoint(0).orElseThrow(), SIZES, PlaneView.Scaling.FILTER);
            SurfaceBlock whole = block(run, work);
            PlaneView expected = work.run(Optional.empty(), PlaneTask.Listener.NONE);
            SurfaceRows rows = new SurfaceRows(place);
            assertThat(rows.run(work, Optional.empty(), whole, PlaneTask.Listener.NONE))
                    .isEqualTo(expected);
            assertThat(asked).extracting(SurfaceBlock::first).containsExactlyInAnyOrder(0, 1, 2, 3, 4);

            PlaneView half = work.run(Optional.empty(), new Stopping(9, new AtomicInteger()));
            asked.clear();
            assertThat(rows.run(work, Optional.of(half), whole, PlaneTask.Listener.NONE))
                    .isEqualTo(expected);
            PlaneView some = rows.run(work, Optional.empty(), whole, new Stopping(2, new AtomicInteger()));
            assertThat(some.losses().done()).isEqualTo(8);
            asked.clear();
            assertThat(rows.run(work, Optional.of(some), whole, PlaneTask.Listener.NONE))
                    .isEqualTo(expected);
            assertThat(asked).hasSize(3);

            assertThatThrownBy(() -> rows.run(work, Optional.empty(), whole.of(0, "other"), PlaneTask.Listener.NONE))
                    .hasMessageContaining("is another one where its surface is computed");
        }
    }

    @Test
    void neighbours_that_are_not_whole_make_a_block() throws Exception {
        RunFolder run = TrainedRun.in(folder.resolve("run"));
        try (PlaneMeasurement planes = new PlaneMeasurement(run.config())) {
            PlaneTask work = planes.random(
                    run.checkpoint(0).orElseThrow(), PlaneSizes.around(2, 40, 0.5), PlaneView.Scaling.FILTER);
            PlaneView some = work.put(work.none(), 4, 1, 2, 3, 4);
            List<SurfaceBlock> blocks = SurfaceRows.blocks(some, block(run, work));
            assertThat(blocks.subList(0, 3))
                    .extracting(b -> b.first() + "-" + b.end())
                    .containsExactly("0-3", "3-4", "6-9");
            assertThat(blocks.stream().mapToInt(b -> b.end() - b.first()).sum()).isEqualTo(38);
        }
    }
}
