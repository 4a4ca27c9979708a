package basin.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basin.train.DecisionMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundariesTest {
    @TempDir
    Path folder;

    private static DecisionMap map(int step) {
        byte[] classes = {0, 1, 1, (byte) (step % 2)};
        return new DecisionMap(step, step / 3, -1, 1, -2, 2, 2, classes, new float[] {0.5f, 1}, new byte[] {1});
    }

    private RunFolder written() {
        RunFolder run =
                RunFolder.create(folder.resolve("run"), Examples.config(1, Examples.last()), Examples.provenance());
        try (RunWriter writer = RunWriter.goOn(run)) {
            Examples.train(writer, 0, 0, 6);
            writer.boundary(0, map(2));
            writer.boundary(0, map(5));
        }
        return run;
    }

    @Test
    void theLastUpToAStepComesBackWithoutItsPoints() {
        RunFolder run = written();
        assertThat(run.upTo(0, 1).boundary()).isNull();
        assertThat(run.upTo(0, 4).boundary()).usingRecursiveComparison().isEqualTo(map(2).bare());
        DecisionMap newest = run.upTo(0, 5).boundary();
        assertThat(newest.classes()).containsExactly(0, 1, 1, 1);
        assertThat(newest.over(map(0)).labels()).containsExactly(1);
    }

    @Test
    void whatIsPastTheNewestCheckpointIsRemoved() {
        RunFolder run = written();
        try (RunWriter writer = RunWriter.goOn(run)) {
            writer.boundary(0, map(8));
        }
        RunWriter.goOn(run).close();
        assertThat(run.upTo(0, 99).boundary().step()).isEqualTo(5);
    }

    @Test
    void aDamagedOneIsASentence() throws IOException {
        RunFolder run = written();
        Path file;
        try (var files = Files.walk(run.path())) {
            file = files.filter(f -> f.getParent().endsWith("boundaries")
                            && f.getFileName().toString().startsWith("step-00000005"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replace("\"side\" : 2", "\"side\" : 3"));
        assertThatThrownBy(() -> run.upTo(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining("damaged");
    }
}
