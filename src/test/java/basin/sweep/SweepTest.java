package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.Experiments;
import basin.train.RunConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps of tiny networks, really trained. */
class SweepTest {
    private static final String SPEC = "{'base':{'data':'moons','network':'mlp:4-tanh','epochs':2,'batch':128,"
            + "'fisherSamples':16,'measure.everyEpochs':1,'measure.samples':16,'measure.spectrumSamples':16,"
            + "'measure.finalSteps':4},'list':[{'optimizer':['sgd','sam']},"
            + "{'optimizer':['ssam-f','ssam-d'],'sparsity':[0.5,0.9]}],'grid':{'seed':[0,1]}}";

    @TempDir
    Path folder;

    static List<SweepTask> tasks(String spec) {
        return SweepSpec.read(Path.of("spec"), spec.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Map.of())
                .tasks();
    }

    private static LocalPlace here() {
        return new LocalPlace(new TaskRun(Experiments::open));
    }

    /** All but what the clock says. */
    static List<SweepResult> timeless(List<SweepResult> results) {
        return results.stream()
                .map(r -> new SweepResult(
                        r.id(),
                        r.config(),
                        r.failure(),
                        r.testAccuracies(),
                        r.trainAccuracy(),
                        r.trainLoss(),
                        r.lambda1(),
                        r.ratio(),
                        0,
                        r.theoreticalCost(),
                        r.countedCost(),
                        r.steps(),
                        0,
                        r.weights(),
                        r.machine()))
                .toList();
    }

    private List<SweepResult> swept(String name, int workers) throws Exception {
        return timeless(new Sweep(folder.resolve(name), here()).run(tasks(SPEC), workers, false, r -> {}));
    }

    @Test
    void the_bits_are_the_same_whatever_the_number_of_workers() throws Exception {
        List<SweepResult> alone = swept("alone", 1);

        assertThat(swept("beside", 5)).isEqualTo(alone);
        assertThat(alone)
                .hasSize(12)
                .allMatch(r -> r.failure().isEmpty() && r.testAccuracies().size() == 2);
        assertThat(alone)
                .extracting(SweepResult::weights)
                .doesNotHaveDuplicates()
                .allMatch(w -> w.length() == 16);
        assertThat(alone).allMatch(r -> r.lambda1() > 0 && r.machine().startsWith("Basin "));
    }

    @Test
    void what_is_done_is_not_done_again_and_a_half_written_line_is() throws Exception {
        List<SweepTask> all = tasks(SPEC);
        Path file = folder.resolve("results.jsonl");
        new Sweep(file, here()).run(all.subList(0, 3), 2, false, r -> {});
        Files.writeString(file, "{\"id\":\"4", StandardOpenOption.APPEND);
        List<String> trained = new ArrayList<>();

        List<SweepResult> results = new Sweep(file, here()).run(all.subList(1, 6), 2, false, r -> trained.add(r.id()));

        assertThat(trained)
                .containsExactlyInAnyOrder(
                        all.get(3).id(), all.get(4).id(), all.get(5).id());
        assertThat(results)
                .extracting(SweepResult::id)
                .containsExactlyElementsOf(
                        all.subList(1, 6).stream().map(SweepTask::id).toList());
        assertThat(Files.readAllLines(file)).hasSize(6);
        assertThat(Sweep.done(file)).hasSize(6);
    }

    @Test
    void a_run_that_fails_leaves_its_sentence_and_the_others_go_on() throws Exception {
        List<SweepTask> tasks = tasks("{'base':{'data':'moons','network':'mlp:4','epochs':1,'batch':128},"
                + "'grid':{'learningRate':[0.1,1e300],'seed':[1,2]}}");
        Path file = folder.resolve("results.jsonl");
        List<SweepResult> results = new Sweep(file, here()).run(tasks, 2, false, r -> {});

        assertThat(results.subList(0, 2)).allMatch(r -> r.failure().isEmpty());
        assertThat(results.subList(2, 4)).allMatch(r -> r.failure().contains("Lower the learning rate"));
        SweepTable table = SweepTable.of(results);
        assertThat(table.rows()).extracting(SweepTable.Row::failed).containsExactly(0, 2);
        assertThat(table.failures()).hasSize(2).first().asString().startsWith("SGD, learningRate 1e300, seed 1: The ");

        List<String> again = new ArrayList<>();
        new Sweep(file, here()).run(tasks, 2, false, r -> again.add(r.id()));
        assertThat(again).isEmpty();
        new Sweep(file, here()).run(tasks, 2, true, r -> again.add(r.id()));
        assertThat(again).hasSize(2);
    }

    @Test
    void what_a_place_throws_is_a_run_that_failed() throws Exception {
        List<SweepTask> tasks = tasks("{'base':{'data':'moons','network':'mlp:4'},'grid':{'seed':[1,2]}}");
        Place broken = place(task -> {
            throw new IllegalArgumentException("There is nothing here.");
        });
        List<SweepResult> results = new Sweep(folder.resolve("r"), broken).run(tasks, 1, false, r -> {});

        assertThat(results).extracting(SweepResult::failure).containsOnly("There is nothing here.");
        assertThat(results)
                .extracting(SweepResult::config)
                .containsExactlyElementsOf(tasks.stream().map(SweepTask::config).toList());
    }

    @Test
    void a_file_that_cannot_be_written_ends_it_in_a_sentence() throws Exception {
        Path file = Files.createDirectory(folder.resolve("results.jsonl"));
        Sweep sweep = new Sweep(file, here());
        assertThatThrownBy(() -> sweep.run(tasks(SPEC), 2, false, r -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("results.jsonl");
    }

    private interface Work {
        String run(String task) throws Exception;
    }

    private static Place place(Work work) {
        return new Place() {
            @Override
            public String run(String task) throws Exception {
                return work.run(task);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void one_task_is_the_same_run_as_a_lane_among_others() throws Exception {
        SweepTask task = tasks(SPEC).get(4);
        RunConfig config = task.config();
        List<SeedResult> study = new SeedStudy(
                        config, folder.resolve("study"), c -> Experiments.open(c, basin.train.RunSink.NONE))
                .run(List.of(config.seed()), added -> {});
        SweepResult swept = new Sweep(folder.resolve("sweep"), here())
                .run(List.of(task), 1, false, r -> {})
                .get(0);

        assertThat(swept.lastAccuracy()).isEqualTo(study.get(0).testAccuracy());
        assertThat(swept.lambda1()).isEqualTo(study.get(0).lambda1());
    }
}
