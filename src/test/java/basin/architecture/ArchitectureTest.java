package basin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the rules, and each rule is seen to fail on a violation planted in the test tree. */
class ArchitectureTest {
    private static final int FLOOR = 100;

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("basin");
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/") || place.contains("lanted"))
            .importPackages("basin");

    @Test
    void the_import_saw_the_program() {
        assertThat(PROGRAM.size()).isGreaterThan(FLOOR);
    }

    @TestFactory
    Stream<DynamicTest> the_program_keeps_the_rule() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> the_rule_fails_on_a_planted_violation_of() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(rule.getValue()
                                .evaluate(PLANTED)
                                .getFailureReport()
                                .getDetails())
                        .anyMatch(line -> line.contains("lanted"))));
    }
}
