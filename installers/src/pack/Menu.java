package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Linux's desktops want to know, under {@code share} of the image as it is to lie under {@code /usr/share}: the entry
 * in the menu, the type of Basin's files, the icons. Files at their places need no script when a package is installed.
 */
final class Menu {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256, 512);

    private Menu() {}

    /** Writes it to {@code share}. */
    static void write(Release release, Path share) throws IOException {
        Path own = release.project().resolve("installers/linux");
        String name = release.name();
        String entry = Files.readString(own.resolve("basin.desktop"))
                .replace("@name@", name)
                .replace("@description@", release.get("description"));
        Files.writeString(folder(share, "applications").resolve(name + ".desktop"), entry);
        Files.copy(own.resolve("basin.xml"), folder(share, "mime/packages").resolve(name + ".xml"));
        for (int size : SIZES) {
            String place = "icons/hicolor/" + size + "x" + size + "/apps";
            Files.copy(
                    release.project().resolve("assets/icons/basin-" + size + ".png"),
                    folder(share, place).resolve(name + ".png"));
        }
    }

    private static Path folder(Path share, String name) throws IOException {
        return Files.createDirectories(share.resolve(name));
    }
}
