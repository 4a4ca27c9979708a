package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java runtime of a package: the modules that are really used, with JavaFX among them and its libraries in place. */
final class JavaRuntime {
    private static final Pattern JAVAFX = Pattern.compile("(javafx)-(base|graphics|controls|fxml)-.*-[a-z].*\\.jar");
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so|dll|dylib)");

    /** The first Java whose jlink has levels of compression and makes the platform's own cache of classes. */
    private static final int ZIP_SINCE = 21;

    private JavaRuntime() {}

    /** Whether {@code jar} is JavaFX's and so goes into the runtime instead of the class path. */
    static boolean isJavafx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /** Whether the jar {@code name} becomes a module of the runtime. */
    static boolean isShipped(String name) {
        return JAVAFX.matcher(name).matches();
    }

    /** Makes it in {@code folder}, for the jars of the class path in {@code app}, with {@code work} to write to. */
    static void build(Release release, Path app, Path work, Path folder) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        Path jars = Files.createDirectories(work.resolve("javafx"));
        List<String> own = new ArrayList<>();
        for (Path jar : release.libraries()) {
            Matcher name = JAVAFX.matcher(jar.getFileName().toString());
            if (name.matches()) {
                String module = name.group(1) + "." + name.group(2);
                module(jar, module, work.resolve(module), modules);
                Files.copy(jar, jars.resolve(jar.getFileName()));
                own.add(module);
            }
        }
        Set<String> used = new TreeSet<>(own);
        used.addAll(used(app, jars, release.java()));
        List<String> arguments = new ArrayList<>(List.of(
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", used),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString()));
        arguments.addAll(
                release.java() >= ZIP_SINCE
                        ? List.of("--compress", "zip-9", "--generate-cds-archive")
                        : List.of("--compress", "2"));
        Tools.jdk("jlink", arguments);
    }

    private static void module(Path jar, String module, Path work, Path modules) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path libraries = Files.createDirectories(work.resolve("libraries"));
        for (Map.Entry<String, byte[]> e : Entries.read(jar, entry -> true).entrySet()) {
            Path to = (LIBRARY.matcher(e.getKey()).matches() ? libraries : classes).resolve(e.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, e.getValue());
        }
        Tools.jdk(
                "jmod",
                List.of(
                        "create",
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libraries.toString(),
                        modules.resolve(module + ".jmod").toString()));
    }

    /** The Java platform's modules that the classes there name. */
    private static List<String> used(Path app, Path javafx, int java) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--ignore-missing-deps",
                "--print-module-deps",
                "--multi-release",
                Integer.toString(java),
                "--module-path",
                javafx.toString(),
                "--class-path",
                app + "/*"));
        for (Path jar : Tools.tree(app)) {
            if (jar.toString().endsWith(".jar")) {
                arguments.add(jar.toString());
            }
        }
        return List.of(Tools.jdk("jdeps", arguments).strip().split(","));
    }
}
