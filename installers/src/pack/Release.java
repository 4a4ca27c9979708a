package pack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is released, as Maven resolved it from the pom: {@code target/release/release.properties}, and the class path in
 * {@code target/release/classpath.txt}. Nothing here has a version of its own.
 */
record Release(Path project, Properties properties, List<Path> libraries) {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\S+)");

    /** Reads it; refuses what does not belong together. */
    static Release read(Path project) throws IOException {
        Path folder = project.resolve("target/release");
        if (!Files.isDirectory(folder)) {
            throw new Refusal(folder + " is missing; run mvn -DskipTests package first.");
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("release.properties"))) {
            properties.load(in);
        }
        String path = Files.readString(folder.resolve("classpath.txt")).strip();
        List<Path> libraries = Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
                .map(Path::of)
                .toList();
        Release release = new Release(project, properties, libraries);
        release.checkJdk();
        release.checkChangelog();
        release.checkLibraries();
        return release;
    }

    private void checkJdk() {
        int wanted = java();
        int here = Runtime.version().feature();
        if (here != wanted) {
            throw new Refusal("The packages carry Java " + wanted + " (package.java in pom.xml), and this is Java "
                    + here + ". Set BASIN_JDK to the folder of a JDK " + wanted + ".");
        }
    }

    private void checkChangelog() throws IOException {
        Matcher newest = HEADING.matcher(Files.readString(project.resolve("CHANGELOG.md")));
        String found = newest.find() ? newest.group(1) : "nothing";
        if (!found.equals(version())) {
            throw new Refusal("The pom has version " + version() + ", and CHANGELOG.md begins with " + found + ".");
        }
    }

    /** A library of another version lies in target/lib where an earlier build left it. */
    private void checkLibraries() throws IOException {
        Set<String> resolved =
                libraries.stream().map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> copied;
        try (Stream<Path> files = Files.list(project.resolve("target/lib"))) {
            copied = files.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> missing = new TreeSet<>(resolved);
        missing.removeAll(copied);
        copied.removeAll(resolved);
        if (!copied.isEmpty() || !missing.isEmpty()) {
            throw new Refusal("target/lib does not hold what the pom asks for (too many: " + copied + ", missing: "
                    + missing + "); run mvn clean package.");
        }
    }

    /** A property of {@code release.properties}. */
    String get(String name) {
        String value = properties.getProperty(name);
        if (value == null || value.contains("${")) {
            throw new Refusal("release.properties has no " + name + ".");
        }
        return value;
    }

    String version() {
        return get("version");
    }

    /**
     * The version as the platform's packages count it: macOS allows none that begins with 0, so that there the first number
     * is one higher in every version. The program itself always says {@link #version}.
     */
    String packageVersion() {
        if (!platform().startsWith("macosx")) {
            return version();
        }
        int dot = version().indexOf('.');
        return Integer.parseInt(version().substring(0, dot)) + 1 + version().substring(dot);
    }

    /** The feature number of the Java that is packed. */
    int java() {
        return Integer.parseInt(get("java"));
    }

    /** {@code basin}, or {@code basin-cuda} with the profile of that name. */
    String name() {
        return get("name");
    }

    /** JavaCPP's name of the system: {@code linux-x86_64}. */
    String platform() {
        return get("platform");
    }

    /** The time on all files: the pom's, so that two builds are alike. */
    FileTime time() {
        return FileTime.from(Instant.parse(get("time")));
    }

    /** The program's jar. */
    Path program() {
        return project.resolve("target/basin.jar");
    }
}
