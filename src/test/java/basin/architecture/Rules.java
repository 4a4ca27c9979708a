package basin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the architecture: which room may use which, and where the libraries' names may appear. */
final class Rules {
    private static final Map<String, List<String>> MAY_USE = mayUse();

    private Rules() {}

    private static Map<String, List<String>> mayUse() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("kernel", List.of());
        rooms.put("data", List.of("kernel"));
        rooms.put("model", List.of("kernel", "data"));
        rooms.put("mask", List.of("kernel", "data", "model"));
        rooms.put("optim", List.of("kernel", "data", "model", "mask"));
        rooms.put("landscape", List.of("kernel", "data", "model"));
        rooms.put("spectrum", List.of("kernel", "data", "model"));
        rooms.put("train", List.of("kernel", "data", "model", "mask", "optim", "landscape", "spectrum"));
        rooms.put("io", with("train", rooms.get("train")));
        rooms.put("sweep", List.of("train", "io"));
        rooms.put("ui", List.of("train", "io", "sweep"));
        rooms.put("cli", with("train", with("io", with("sweep", rooms.get("train")))));
        return rooms;
    }

    private static List<String> with(String room, List<String> others) {
        return Stream.concat(Stream.of(room), others.stream()).toList();
    }

    /** The rooms by name. */
    static List<String> rooms() {
        return List.copyOf(MAY_USE.keySet());
    }

    /** The arrows out of {@code room}, and no others. */
    static ArchRule arrows(String room) {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(inside(with(room, MAY_USE.get(room))))
                .or(describe("of libraries", c -> !c.getPackageName().startsWith("basin")));
        if (room.equals("ui")) {
            allowed = allowed.or(resultRecords());
        }
        return classes()
                .that()
                .resideInAPackage("basin." + room + "..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> resultRecords() {
        DescribedPredicate<JavaClass> computing = resideInAnyPackage(inside(List.of("landscape", "spectrum", "mask")));
        return computing.and(describe("that are records", c -> c.isAssignableTo(Record.class)));
    }

    private static String[] inside(List<String> rooms) {
        return rooms.stream().map(r -> "basin." + r + "..").toArray(String[]::new);
    }

    /** Every class lies in a room; the launcher alone stands before them. */
    static ArchRule everyClassHasARoom() {
        return classes()
                .that()
                .haveNameNotMatching("basin\\.Launcher(\\$.*)?")
                .should()
                .resideInAnyPackage(inside(rooms()));
    }

    /** The launcher knows the window and the command line alone. */
    static ArchRule launcher() {
        return noClasses()
                .that()
                .resideInAPackage("basin")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside(rooms().stream()
                        .filter(r -> !r.equals("ui") && !r.equals("cli"))
                        .toList()));
    }

    /** No cycles between rooms. */
    static ArchRule noCycles() {
        return slices().matching("basin.(*)..").should().beFreeOfCycles();
    }

    /** No cycles between the features of the window. */
    static ArchRule noCyclesBetweenFeatures() {
        return slices().matching("basin.ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** {@code packages} are named in {@code rooms} alone; a name without dots at the end is a class of the root. */
    static ArchRule only(List<String> rooms, String... packages) {
        String[] places =
                rooms.stream().map(r -> r.isEmpty() ? "basin" : "basin." + r).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Libraries and where alone their names may appear. */
    static Map<String, ArchRule> libraries() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("javafx", only(List.of("ui..", ""), "javafx..", "org.fxyz3d..", "com.sun.javafx.."));
        rules.put("images", only(List.of("data..", "io.."), "javax.imageio..", "java.awt.image.."));
        rules.put("awt", awt());
        rules.put("dl4j", only(List.of("model.."), "org.deeplearning4j.."));
        rules.put("bytedeco", only(List.of("kernel.."), "org.bytedeco..", "com.sun.jna..", "sun.misc.."));
        rules.put("spark", only(List.of("sweep.spark.."), "org.apache.spark.."));
        rules.put("spark's room", byName());
        rules.put("indarray", indArray());
        return rules;
    }

    /** Spark's room is loaded by name, since nothing of it can be loaded where there is no Spark. */
    private static ArchRule byName() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.sweep.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("basin.sweep.spark..");
    }

    private static ArchRule awt() {
        DescribedPredicate<JavaClass> drawing = describe(
                "of java.awt but not of its images",
                c -> c.getPackageName().startsWith("java.awt")
                        && !c.getPackageName().startsWith("java.awt.image")
                        && !c.getName().matches("java\\.awt\\.Desktop(\\$.*)?"));
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.io.report..")
                .should()
                .dependOnClassesThat(drawing);
    }

    private static ArchRule indArray() {
        return noClasses()
                .that()
                .resideInAnyPackage("basin.ui..", "basin.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nd4j..")
                .allowEmptyShould(true);
    }

    /** View models know no scene. */
    static ArchRule viewModels() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                .allowEmptyShould(true);
    }

    /** One bridge between threads. */
    static ArchRule oneBridge() {
        DescribedPredicate<JavaClass> bridge =
                describe("of javafx.concurrent or Platform.runLater", c -> c.getPackageName()
                        .startsWith("javafx.concurrent"));
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.ui.fx..")
                .should()
                .dependOnClassesThat(bridge)
                .orShould()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");
    }

    /** The standard streams belong to the command line. */
    static ArchRule standardStreams() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("basin.cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    /** All of them. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rooms().forEach(room -> rules.put("arrows of " + room, arrows(room)));
        rules.put("every class has a room", everyClassHasARoom());
        rules.put("launcher", launcher());
        rules.put("no cycles", noCycles());
        rules.put("no cycles between features", noCyclesBetweenFeatures());
        rules.putAll(libraries());
        rules.put("view models", viewModels());
        rules.put("one bridge", oneBridge());
        rules.put("standard streams", standardStreams());
        rules.putAll(SafetyRules.all());
        return rules;
    }
}
