package basin.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.io.Disk;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs a written sweep asks for, against runs counted by hand, and the sentences for what is none. */
class SweepSpecTest {
    private static final Path FILE = Path.of("some.json");

    private static SweepSpec read(String text, Map<String, JsonNode> changes) {
        return SweepSpec.read(FILE, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), changes);
    }

    private static SweepSpec read(String text) {
        return read(text, Map.of());
    }

    private static LaneConfig lane(SweepTask task) {
        return task.config().lanes().get(0);
    }

    @Test
    void every_combination_is_a_run_and_what_does_nothing_makes_none() {
        SweepSpec spec = read("{'title':'t','base':{'epochs':3,'weightDecay':0.001,'rho':0.2},"
                + "'list':[{'optimizer':'sgd','weightDecay':0.0005},{'optimizer':['sam','ssam-f']}],"
                + "'grid':{'sparsity':[0.5,0.9],'seed':[7,8]}}");

        assertThat(spec.title()).isEqualTo("t");
        assertThat(spec.tasks())
                .extracting(t -> lane(t).optimizer() + " " + lane(t).sparsity() + " "
                        + t.config().seed())
                .containsExactly(
                        "SGD 0.0 7",
                        "SGD 0.0 8",
                        "SAM 0.0 7",
                        "SAM 0.0 8",
                        "SSAM_F 0.5 7",
                        "SSAM_F 0.5 8",
                        "SSAM_F 0.9 7",
                        "SSAM_F 0.9 8");
        assertThat(lane(spec.tasks().get(0)).rho()).isZero();
        assertThat(lane(spec.tasks().get(0)).weightDecay()).isEqualTo(0.0005);
        assertThat(lane(spec.tasks().get(2)).weightDecay()).isEqualTo(0.001);
        assertThat(lane(spec.tasks().get(2)).rho()).isEqualTo(0.2);
        assertThat(spec.tasks())
                .allMatch(t -> t.config().threads() == 1 && t.config().epochs() == 3);
        assertThat(spec.tasks()).allMatch(t -> t.config().measure().everyEpochs() == 0);
    }

    @Test
    void a_change_goes_before_all_of_the_file() throws Exception {
        JsonNode seeds = new ObjectMapper().readTree("[1,2,3]");
        JsonNode epochs = new ObjectMapper().readTree("9");
        SweepSpec spec = read("{'list':[{'epochs':2}],'grid':{'seed':[5]}}", Map.of("seed", seeds, "epochs", epochs));

        assertThat(spec.tasks()).extracting(t -> t.config().seed()).containsExactly(1L, 2L, 3L);
        assertThat(spec.tasks()).allMatch(t -> t.config().epochs() == 9);
    }

    @Test
    void an_id_is_that_of_the_content() {
        String one = "{'base':{'epochs':2,'rho':0.1,'optimizer':'sam'}}";
        String id = read(one).tasks().get(0).id();

        assertThat(id).hasSize(16);
        assertThat(read("{'list':[{'optimizer':'sam'}],'base':{'rho':0.1},'grid':{'epochs':[2]}}")
                        .tasks())
                .extracting(SweepTask::id)
                .containsExactly(id);
        assertThat(read("{'base':{'epochs':2,'rho':0.1,'optimizer':'sam','dataDir':'/elsewhere','keep.kind':'best'}}")
                        .tasks())
                .extracting(SweepTask::id)
                .containsExactly(id);
        assertThat(read(one.replace("0.1", "0.2")).tasks())
                .extracting(SweepTask::id)
                .doesNotContain(id);
        assertThat(SweepTask.parse(read(one).tasks().get(0).json()))
                .isEqualTo(read(one).tasks().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | it must be an object",
                "{'grids':{}} | grids is unknown; it may hold title, source, base, grid, list",
                "{'grid':{'rhoo':[1]}} | grid: \"rhoo\" is no setting; it must be one of .*rho, schedule",
                "{'grid':{'rho':[]}} | grid: rho is an empty list",
                "{'list':{}} | list must be a list of objects",
                "{'list':[]} | list must be a list of objects, one or more",
                "{'list':[3]} | list.0. must be an object",
                "{'title':3} | title must be a text",
                "{'base':{'optimizer':'adam'}} | run 1: lanes.0..optimizer is \"adam\"; it must be one of sgd, sam, .*",
                "{'base':{'epochs':1.5}} | run 1: epochs is 1.5; it must be a whole number",
                "{'base':{'rho':'big'},'list':[{'optimizer':'sam'}]} | lanes.0..rho is \"big\"; it must be a number",
                "{'base':{'optimizer':'sam','rho':-1}} | run 1: .*rho.*-1.*",
                "{'base':{'measure':{}}} | \"measure\" is no setting",
            })
    void what_is_no_sweep_is_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("The (sweep|file) some\\.json.*" + sentence + ".*\\.");
    }

    @Test
    void more_runs_than_can_be_counted_are_refused_before_they_are_made() {
        String many = "[" + "0,".repeat(999) + "0]";
        assertThatThrownBy(() -> read(
                        "{'grid':{'seed':" + many + ",'rho':" + many + ",'epochs':" + many + ",'batch':" + many + "}}"))
                .hasMessage("The sweep some.json: it has more than 100000 runs; that is the most.");
    }

    @Test
    void aSpecWithItsChangesIsTheSameSweep() throws IOException {
        byte[] text = """
                {"base": {"data": "moons", "network": "mlp:4", "epochs": 2}, "grid": {"seed": [0, 1], "rho": [0.1, 0.2]},
                 "list": [{"optimizer": "sam", "batch": 32}, {"optimizer": "ssam-d", "sparsity": [0.5, 0.9], "batch": 64}]}""".getBytes(StandardCharsets.UTF_8);
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> changes = Map.of(
                "seed",
                mapper.readTree("[3,4,5]"),
                "batch",
                mapper.readTree("16"),
                "learningRate",
                mapper.readTree("0.1"));
        Path file = Path.of("some.json");
        List<String> typed = SweepSpec.read(file, text, changes).tasks().stream()
                .map(SweepTask::id)
                .toList();
        List<String> written = SweepSpec.read(file, SweepSpec.changed(file, text, changes), Map.of()).tasks().stream()
                .map(SweepTask::id)
                .toList();
        assertThat(typed).hasSize(18);
        assertThat(written).containsExactlyInAnyOrderElementsOf(typed);
        assertThat(SweepSpec.changed(file, text, Map.of())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "cifar10-sample,18,SGD SAM SSAM_F SSAM_D",
        "savings-cifar10-sample,24,SGD SAM SSAM_F",
        "table1-cifar10,42,SGD SAM SSAM_F SSAM_D",
        "table2-cifar100,84,SGD SAM SSAM_F SSAM_D",
        "table3-imagenet,42,SGD SAM SSAM_F SSAM_D",
        "figure2-curves,12,SGD SAM SSAM_F SSAM_D",
        "figure3-sparsity,42,SGD SAM SSAM_F SSAM_D",
        "patterns-cifar10,54,SGD SAM SSAM_F",
        "optimizers-cifar10,27,SGD SAM SAM_ON LOOKSAM ASAM SSAM_F SSAM_D"
    })
    void those_that_the_program_brings_can_be_read(String name, int runs, String optimizers) {
        SweepSpec spec = brought(name);

        assertThat(SweepSpec.BROUGHT).contains(name);
        assertThat(spec.source()).contains("5.1");
        assertThat(spec.tasks()).hasSize(runs);
        assertThat(spec.tasks().stream().map(t -> lane(t).optimizer().name()).distinct())
                .containsExactly(optimizers.split(" "));
        assertThat(spec.tasks())
                .filteredOn(t -> !name.endsWith("cifar10-sample"))
                .allMatch(t -> t.config().augment() != RunConfig.Augment.NONE);
    }

    @Test
    void the_figures_share_the_runs_of_table_1() {
        assertThat(ids("table1-cifar10"))
                .containsExactlyElementsOf(ids("figure3-sparsity"))
                .containsAll(ids("figure2-curves"));
    }

    private static List<String> ids(String name) {
        return brought(name).tasks().stream().map(SweepTask::id).toList();
    }

    private static SweepSpec brought(String name) {
        Path file = Path.of("assets/sweeps", name + ".json");
        return SweepSpec.read(file, Disk.read(file), Map.of("dataDir", new ObjectMapper().valueToTree("x")));
    }
}
