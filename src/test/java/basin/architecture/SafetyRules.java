package basin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What keeps others out: no objects read from files, no connections but one, no clock that a run depends on. */
final class SafetyRules {
    private static final Pattern SERIALIZATION =
            Pattern.compile("java\\.io\\.Object(In|Out)putStream.*|java\\.io\\.Externalizable|java\\.beans\\.XML.*");
    private static final Pattern NETWORK =
            Pattern.compile("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|Inet.*|URLClassLoader)"
                    + "|java\\.nio\\.channels\\.(.*Socket.*|DatagramChannel)|javax\\.net\\..*|java\\.rmi\\..*");
    private static final Pattern CLOCK =
            Pattern.compile("java\\.time\\.(Clock|Instant|(Local|Zoned|Offset)Date.*)|java\\.util\\.(Date|.*Calendar)");

    private SafetyRules() {}

    private static DescribedPredicate<JavaClass> named(String what, Pattern names) {
        return describe("of " + what, c -> names.matcher(c.getName()).matches());
    }

    /** Objects are never read from bytes, but where Spark does so between its own processes. */
    private static ArchRule serialization() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.sweep.spark..")
                .should()
                .dependOnClassesThat(named("serialization", SERIALIZATION));
    }

    /** One class opens connections, and Spark's between its own processes. */
    private static ArchRule network() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.sweep.spark..")
                .and()
                .haveNameNotMatching("basin\\.io\\.fetch\\.Download(\\$.*)?")
                .should()
                .dependOnClassesThat(named("the network", NETWORK))
                .orShould()
                .callMethod("java.net.URL", "openStream")
                .orShould()
                .callMethod("java.net.URL", "openConnection");
    }

    /** That class is asked by the command {@code data fetch} alone, never by what trains, opens or measures. */
    private static ArchRule fetching() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.io.fetch..")
                .and()
                .haveNameNotMatching("basin\\.cli\\.DataCommand(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("basin.io.fetch..");
    }

    /**
     * The clock on the wall, which may jump, names new folders and what goes to the bin, and the library says of each run
     * when it changed; nothing else knows it.
     */
    private static ArchRule clock() {
        return noClasses()
                .that()
                .haveNameNotMatching("basin\\.(ui\\.SavedRuns|ui\\.runs\\.RunWords|io\\.(Bin|Library|LibraryEntry))")
                .should()
                .dependOnClassesThat(named("the clock", CLOCK))
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis");
    }

    /** All of them. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("serialization", serialization());
        rules.put("network", network());
        rules.put("fetching", fetching());
        rules.put("clock", clock());
        return rules;
    }
}
