package basin.io;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Where deleted runs go, so that they can be had back: the platform's bin; on Linux by the Trash specification 1.0 of
 * freedesktop.org; where neither takes it, a folder {@code trash} beside the run.
 */
public final class Bin {
    private static final String BESIDE = "trash";

    private final Optional<Path> home;

    /** The user's. */
    public Bin() {
        this(
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                        ? Optional.of(data().resolve("Trash"))
                        : Optional.empty());
    }

    /** The freedesktop bin in {@code home}; empty for the platform's. */
    Bin(Optional<Path> home) {
        this.home = home;
    }

    private static Path data() {
        String data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
    }

    /** Puts {@code folder} into the bin, and gives where it lies now; empty where only the platform knows. */
    public Optional<Path> put(Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        try {
            if (home.isPresent()) {
                return Optional.of(trash(from, home.orElseThrow()));
            }
            if (Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.MOVE_TO_TRASH)
                    && Desktop.getDesktop().moveToTrash(from.toFile())) {
                return Optional.empty();
            }
            return Optional.of(beside(from));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The run " + folder + " could not be put into the bin; it stays where it is.", e);
        }
    }

    private static Path trash(Path from, Path bin) throws IOException {
        Path files = Files.createDirectories(bin.resolve("files"));
        Path infos = Files.createDirectories(bin.resolve("info"));
        Path to = Disk.free(files, from.getFileName().toString(), ".");
        Path info = infos.resolve(to.getFileName() + ".trashinfo");
        String when = LocalDateTime.now(ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Files.writeString(
                info,
                "[Trash Info]\nPath=" + from.toUri().getRawPath().replaceAll("/$", "") + "\nDeletionDate=" + when
                        + "\n",
                StandardCharsets.US_ASCII);
        try {
            return Files.move(from, to);
        } catch (IOException e) { // on another disk
            Files.delete(info);
            return beside(from);
        }
    }

    private static Path beside(Path from) throws IOException {
        Path bin = Files.createDirectories(from.resolveSibling(BESIDE));
        return Files.move(from, Disk.free(bin, from.getFileName().toString(), "."));
    }
}
