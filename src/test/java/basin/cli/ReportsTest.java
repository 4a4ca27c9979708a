package basin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import basin.train.Experiments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of several runs and of a study, really trained; their commands repeat them. */
class ReportsTest {
    private static final String SMALL = " --data moons --network mlp:4 --epochs 2 --batch 128 --threads 1"
            + " --surface-samples 16 --spectrum-samples 16 --final-steps 6 --measure-every 0";

    @TempDir
    Path folder;

    private Capture run(String line) {
        return Capture.with(
                Experiments::resume,
                Stream.of(line.split(" "))
                        .map(w -> w.matches("[A-Z]+") ? folder.resolve(w).toString() : w)
                        .toArray(String[]::new));
    }

    @Test
    void severalRunsStandBesideEachOtherWithTheirDifferencesAndCommands() throws IOException {
        assertThat(run("train --optimizer sam --out FIRST" + SMALL).err()).isEmpty();
        assertThat(run("train --optimizer sam --rho 0.3 --out SECOND" + SMALL).err())
                .isEmpty();
        Capture without = run("report FIRST SECOND");
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("--out").hasLineCount(1);
        assertThat(run("report FIRST SECOND --out HTML").status()).isZero();
        String html = Files.readString(folder.resolve("HTML"));
        assertThat(html)
                .contains(
                        "Comparison of 2 runs", "<th scope=\"row\">SAM: Radius ρ</th>", "<td>0.15</td>", "<td>0.3</td>")
                .contains("<span>--rho 0.3</span>", "<span>--rho 0.15</span>")
                .doesNotContain("<th scope=\"row\">Epochs</th>");
    }

    @Test
    void aStudyHasItsMeansItsSeedsAndTheCommandThatGoesOnWithIt() throws IOException {
        String study = "compare --optimizers sgd,sam:rho=.3 --seeds 3,5 --out STUDY" + SMALL;
        assertThat(run(study).err()).isEmpty();
        assertThat(run("report STUDY").status()).isZero();
        String html = Files.readString(folder.resolve("STUDY").resolve("report.html"));
        assertThat(html).contains("Study over 2 seeds", "Over the first", " ± ");
        Matcher words = Pattern.compile("<span>(--[^<]*)</span>").matcher(html);
        StringBuilder command = new StringBuilder("compare");
        while (words.find()) {
            command.append(' ').append(words.group(1));
        }
        assertThat(command).contains("--seeds 3,5").doesNotContain("--seed 3");
        Capture again = run(command.toString());
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("2 are done");
    }
}
