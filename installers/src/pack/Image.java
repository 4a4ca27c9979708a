package pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The program as a folder that runs by itself: class path, native libraries, Java runtime and launcher. */
final class Image {
    private static final String PROGRAM = "basin.jar";

    /** What the launcher tells the Java machine; the launcher itself replaces $APPDIR. */
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "-Dorg.bytedeco.javacpp.pathsfirst=true",
            "-Dorg.bytedeco.javacpp.cachelibraries=false",
            "-Djava.library.path=$APPDIR/natives",
            "-Djna.boot.library.path=$APPDIR/natives",
            "-Djna.nounpack=true",
            "-Djna.nosys=true",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    /** The first Java that knows, and without which it warns. */
    private static final int UNSAFE_SINCE = 23;

    private static final String UNSAFE = "--sun-misc-unsafe-memory-access=allow";

    private final Release release;
    private final Path work;

    Image(Release release, Path work) {
        this.release = release;
        this.work = work;
    }

    /** Builds it; its folder. */
    Path build() throws IOException, InterruptedException {
        Path app = Files.createDirectories(work.resolve("app"));
        Map<String, Map<String, byte[]>> jars = new TreeMap<>();
        for (Path jar : release.libraries()) {
            if (!JavaRuntime.isJavafx(jar)) {
                jars.put(jar.getFileName().toString(), Entries.read(jar, Image::isRead));
            }
        }
        jars.put(PROGRAM, Entries.read(release.program(), Image::isRead));
        Map<String, Map<String, byte[]>> reached = Reach.from(PROGRAM, jars);
        for (Map.Entry<String, Map<String, byte[]>> kept : reached.entrySet()) {
            Entries.write(kept.getValue(), app.resolve(kept.getKey()), release.time());
        }
        Path runtime = work.resolve("runtime");
        JavaRuntime.build(release, app, work, runtime);
        if (release.platform().startsWith("linux")) {
            Tools.strip(runtime);
        }
        Path image = jpackage(app, runtime);
        Path folder = appFolder(image);
        Natives.unpack(release, folder.resolve("natives"));
        Legal.write(release, shipped(reached.keySet()), folder.resolve("legal"));
        if (release.platform().startsWith("linux")) {
            Menu.write(release, image.resolve("share"));
        }
        Tools.touch(image, release.time());
        return image;
    }

    /** Libraries may be larger than memory; of them only those that name classes are looked at. */
    private static boolean isRead(String entry) {
        return !Natives.isLibrary(entry) || Natives.isBinding(entry);
    }

    /** The jars of which something is in the package: on the class path, in the runtime or among the native libraries. */
    private Set<String> shipped(Set<String> reached) {
        Set<String> shipped = new TreeSet<>(reached);
        shipped.remove(PROGRAM);
        release.libraries().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(jar -> JavaRuntime.isShipped(jar) || jar.endsWith("-" + release.platform() + ".jar"))
                .forEach(shipped::add);
        return shipped;
    }

    private Path jpackage(Path app, Path runtime) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", launcher(),
                "--app-version", release.packageVersion(),
                "--vendor", release.get("vendor"),
                "--description", release.get("description"),
                "--input", app.toString(),
                "--main-jar", PROGRAM,
                "--main-class", "basin.Launcher",
                "--runtime-image", runtime.toString(),
                "--icon",
                        Icons.make(release.project(), release.platform(), work).toString(),
                "--dest", work.resolve("image").toString()));
        if (release.java() >= UNSAFE_SINCE) {
            arguments.addAll(List.of("--java-options", UNSAFE));
        }
        OPTIONS.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        if (release.platform().startsWith("windows")) {
            // one launcher with a console for the terminal, one without for the menu
            Path window = Files.writeString(
                    work.resolve("window.properties"), "win-console=false\nwin-menu=true\nwin-shortcut=true\n");
            arguments.addAll(List.of("--win-console", "--add-launcher", "Basin window=" + window));
        }
        Tools.jdk("jpackage", arguments);
        try (Stream<Path> made = Files.list(work.resolve("image"))) {
            return made.findFirst().orElseThrow();
        }
    }

    private String launcher() {
        return release.platform().startsWith("macosx") ? "Basin" : release.name();
    }

    /** Where the class path lies in {@code image}. */
    Path appFolder(Path image) {
        String platform = release.platform();
        if (platform.startsWith("macosx")) {
            return image.resolve("Contents/app");
        }
        return image.resolve(platform.startsWith("windows") ? "app" : "lib/app");
    }

    /** What starts {@code image} from a terminal. */
    Path command(Path image) {
        String platform = release.platform();
        if (platform.startsWith("macosx")) {
            return image.resolve("Contents/MacOS").resolve(launcher());
        }
        return platform.startsWith("windows")
                ? image.resolve(launcher() + ".exe")
                : image.resolve("bin").resolve(launcher());
    }

    /** Has all launchers of {@code image} give the Java machine one more option. */
    void addOption(Path image, String option) throws IOException {
        try (Stream<Path> files = Files.list(appFolder(image))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
                Files.writeString(
                        file,
                        "java-options=" + option + System.lineSeparator(),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.APPEND);
            }
        }
    }
}
