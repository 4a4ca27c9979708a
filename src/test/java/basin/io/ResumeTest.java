package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.kernel.Precision;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    @TempDir
    Path folder;

    private final RunConfig config = Examples.config(2, Examples.last());

    private RunFolder run() {
        RunFolder run = RunFolder.create(folder.resolve("a"), config, Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(run)) {
            Examples.train(writer, 1, 0, 7);
        }
        return run;
    }

    @Test
    void hands_back_the_newest_checkpoints_there_are() {
        Resume resume = Resume.of(run(), config, Examples.provenance(), false);
        assertThat(resume.differences()).isEmpty();
        assertThat(resume.past().checkpoints())
                .singleElement()
                .usingRecursiveComparison()
                .isEqualTo(Examples.checkpoint(1, 6));
    }

    @Test
    void shows_what_was_measured_before_the_checkpoint() {
        assertThat(Resume.of(run(), config, Examples.provenance(), false).past().shown())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.lane()).isEqualTo(1);
                    assertThat(shown.surface()).isEqualTo(Examples.surface(5, 13));
                    assertThat(shown.spectrum().step()).isEqualTo(5);
                });
    }

    @Test
    void names_what_differs_and_goes_on_only_when_told_to() {
        RunFolder run = run();
        RunConfig wanted = config.draft()
                .threads(config.threads() + 1)
                .precision(Precision.DOUBLE)
                .config();
        Provenance here =
                new Provenance("0.2.0", "25", "Mac", new TreeMap<>(Map.of("ND4J", "2")), "ND4J", "AVX-512", 9, "ff");
        assertThatThrownBy(() -> Resume.of(run, wanted, here, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The run " + run.path() + " would not go on with the same bits: "
                        + "the version of Basin (then 0.1.0, now 0.2.0), the backend (then oneDNN, now ND4J), "
                        + "the instruction set (then AVX2, now AVX-512), the data (then ab12, now ff), "
                        + "the version of ND4J (then M2.1, now 2), the precision (then float, now double), "
                        + "the number of threads (then " + config.threads() + ", now " + wanted.threads()
                        + "); --allow-different goes on all the same.");
        assertThat(Resume.of(run, wanted, here, true).differences()).hasSize(7);
    }
}
