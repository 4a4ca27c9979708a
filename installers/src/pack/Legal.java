package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes along for the law: the licence, the changes, the bill of materials, and the licence of every jar that is
 * shipped, from the list that Maven made of all that the pom asks for. A jar without a licence stops the packing.
 */
final class Legal {
    private static final List<String> OWN = List.of("LICENSE", "CHANGELOG.md");
    private static final String LIST = "THIRD-PARTY.txt";
    private static final String BILL = "sbom.cdx.json";

    /** {@code (Apache License 2.0) Guava (org.nd4j:guava:1.0.0 - https://...)}. */
    private static final Pattern LINE = Pattern.compile("\\s*(\\(.*\\)) .* \\([^:]+:([^:]+):(\\S+) - .*\\)");

    private Legal() {}

    /** Writes it to {@code folder}, for {@code shipped}, the names of jars. */
    static void write(Release release, Set<String> shipped, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : OWN) {
            Files.copy(release.project().resolve(name), folder.resolve(name));
        }
        Path made = release.project().resolve("target/release/legal");
        if (!Files.exists(made.resolve(LIST))) {
            throw new Refusal(made.resolve(LIST) + " is missing; run mvn -Prelease -DskipTests package.");
        }
        Files.copy(made.resolve(BILL), folder.resolve(BILL));
        Set<String> without = new TreeSet<>(shipped);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(made.resolve(LIST))) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(1).contains("Unknown license")) {
                String jar = matcher.group(2) + "-" + matcher.group(3);
                if (shipped.stream().anyMatch(s -> isJar(s, jar))) {
                    lines.add(line.strip());
                    without.removeIf(s -> isJar(s, jar));
                }
            }
        }
        if (!without.isEmpty()) {
            throw new Refusal("No licence is known for " + without + ".");
        }
        lines.sort(null);
        lines.add(
                "(GPL-2.0 with Classpath Exception) the Java runtime; its licences are in the folder legal of the runtime");
        lines.add("(SIL Open Font License 1.1) IBM Plex Sans, in basin.jar");
        Files.write(folder.resolve(LIST), lines);
    }

    /** Whether {@code file} is the jar of that name and version, with or without a classifier. */
    private static boolean isJar(String file, String jar) {
        return file.equals(jar + ".jar") || (file.startsWith(jar + "-") && file.endsWith(".jar"));
    }
}
