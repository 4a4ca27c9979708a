package basin.sweep;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before a Spark is started; {@code SparkClusterTest} starts one. */
class SparkSubmissionTest {
    private static final String MASTER = "local[1]";

    @Test
    void a_home_that_is_none_is_a_sentence(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SparkSubmission("", MASTER, Map.of()))
                .withMessage("SPARK_HOME is not set; it must be the folder of a Spark, with its jars in the folder jars"
                        + " there.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SparkSubmission(folder.toString(), MASTER, Map.of()))
                .withMessageMatching("SPARK_HOME is \".*\"; it must be the folder of a Spark, .* there\\.");
    }

    @ParameterizedTest
    @CsvSource({"3.5.9,17", "4.0.0,17", "4.0.0,21"})
    void the_java_that_spark_supports_is_taken(String version, int java) {
        assertThatCode(() -> SparkSubmission.checkJava(version, java)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3.5.9,21", "3.5.9,25", "4.0.0,25"})
    void another_java_is_refused_in_a_sentence(String version, int java) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparkSubmission.checkJava(version, java))
                .withMessage("Spark " + version + " runs on Java 17, and this is Java " + java
                        + "; start Basin with a Java 17 to work on a cluster.");
    }
}
