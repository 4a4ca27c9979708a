package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From the image to a package of one of jpackage's types. */
final class Packages {
    private static final String CATEGORY = "public.app-category.education";

    private final Release release;
    private final Path work;

    Packages(Release release, Path work) {
        this.release = release;
        this.work = work;
    }

    /** Makes the package {@code type} (deb, rpm, msi, exe, dmg, pkg) of {@code image} in {@code to}; its file. */
    Path make(String type, Path image, Path to) throws IOException {
        Path made = Files.createDirectories(work.resolve("made"));
        List<String> arguments = new ArrayList<>(List.of(
                "--type", type,
                "--name", type.equals("deb") || type.equals("rpm") ? release.name() : "Basin",
                "--app-image", image.toString(),
                "--app-version", release.packageVersion(),
                "--vendor", release.get("vendor"),
                "--description", release.get("description"),
                "--license-file", release.project().resolve("LICENSE").toString(),
                "--dest", made.toString()));
        arguments.addAll(special(type));
        Tools.jdk("jpackage", arguments);
        try (Stream<Path> files = Files.list(made)) {
            Path file = files.findFirst().orElseThrow();
            Path name = to.resolve(release.name() + "-" + release.version() + "-" + release.platform() + "." + type);
            Files.createDirectories(to);
            Files.deleteIfExists(name);
            return Files.move(file, name);
        }
    }

    /** What opens with Basin, where the platform's packages say it; {@link Menu} says it on Linux. */
    private String association() throws IOException {
        return Files.writeString(
                        work.resolve("association.properties"),
                        "extension=basin\nmime-type=application/x-basin\ndescription=Basin settings\n")
                .toString();
    }

    private List<String> special(String type) throws IOException {
        Path own = release.project().resolve("installers/linux");
        return switch (type) {
            case "deb" ->
                List.of("--linux-app-category", "science", "--linux-deb-maintainer", release.get("maintainer"));
            case "rpm" -> List.of("--linux-rpm-license-type", release.get("licence"), "--resource-dir", own.toString());
            case "msi", "exe" ->
                List.of(
                        "--file-associations",
                        association(),
                        "--win-menu",
                        "--win-menu-group",
                        "Basin",
                        "--win-dir-chooser",
                        "--win-upgrade-uuid",
                        release.get("windows.upgrade"));
            case "dmg", "pkg" -> List.of("--file-associations", association(), "--mac-app-category", CATEGORY);
            default -> throw new Refusal(type + " is no package; choose deb, rpm, archive, msi, exe, dmg or pkg.");
        };
    }
}
