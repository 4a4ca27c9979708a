package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.RunConfig;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command that a report prints is read back as the configuration it was printed for. */
class RepeatTest {
    private static RunConfig config(List<String> words) {
        CommandSpec spec = CommandSpec.create().name(words.get(0));
        ConfigOptions.add(spec);
        String[] options = words.subList(1, words.size()).toArray(String[]::new);
        return ConfigOptions.read(new CommandLine(spec).parseArgs(options));
    }

    /** What the shell makes of the printed words: none of these holds a quote within. */
    private static List<String> typed(RunConfig config) {
        return basin.io.report.Command.of(config).stream()
                .map(w -> w.replace("java -jar target/basin.jar ", ""))
                .flatMap(w -> w.startsWith("--") ? Stream.of(w.split(" ", 2)) : Stream.of(w))
                .map(w -> w.startsWith("'") ? w.substring(1, w.length() - 1) : w)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "compare",
                "train --optimizer ssam-d:drop-rate=.25:lr=.1 --grow literal --keep every=3 --seed -5",
                "compare --optimizers sam,sam:rho=.2,ssam-f:sparsity=.9:rho=.4:fisher-samples=16,ssam-d --weight-decay 1e-3",
                "compare --data moons --network mlp:8-8-tanh --label-noise 0.123456789 --epochs 3 --batch 17 --precision"
                        + " double --threads 3 --momentum 0 --schedule sqrt --batch-norm-stats both --keep best --width 3",
                "compare --measure-every 0 --side 7 --steps 3 --final-side 9 --span 0.25 --surface-samples 77 --final-steps 8"
                        + " --probes 2 --spectrum-samples 55 --mask-every 4 --fisher-samples 33",
                "compare --network cnn:4-bn --optimizers asam:rho=1,sam-on,looksam:look-every=3:look-alpha=.5,"
                        + "ssam-f:pattern=2:4:norm=masked,ssam-f:pattern=tensors,ssam-d,sgd:base=adamw",
                "compare --optimizers sam,ssam-f --pattern 2:4 --norm masked --base adamw",
            })
    void the_printed_command_is_read_back_as_the_same_configuration(String line) {
        RunConfig config = config(List.of(line.split(" ")));
        assertThat(config(typed(config))).isEqualTo(config);
    }

    @Test
    void every_option_of_a_run_is_printed_where_it_is_not_the_default() {
        RunConfig config = config(List.of("train", "--optimizer", "sam", "--width", "5", "--span", "2"));
        assertThat(typed(config)).containsSubsequence("--width", "5").containsSubsequence("--span", "2");
    }
}
