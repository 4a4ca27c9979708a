package basin.io;

import basin.train.RunConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person opens: a run, by its folder, its {@code run.json} or the settings beside that, or settings alone.
 *
 * @param run the run's folder; empty where only settings are opened
 * @param config the settings
 */
public record Document(Optional<Path> run, RunConfig config) {
    /**
     * Reads what {@code path} names.
     *
     * @throws IllegalArgumentException with a sentence where that is damaged, or neither a run nor settings
     */
    public static Document of(Path path) {
        Path here = path.toAbsolutePath().normalize();
        String name = String.valueOf(here.getFileName());
        if (Files.isDirectory(here)) {
            return run(here);
        }
        boolean settings = name.endsWith(SavedSettings.ENDING);
        if (name.equals(RunFolder.RUN) || (settings && Files.exists(here.resolveSibling(RunFolder.RUN)))) {
            return run(here.getParent());
        }
        if (settings) {
            return new Document(Optional.empty(), SavedSettings.read(here));
        }
        throw new IllegalArgumentException("The file " + path + " cannot be opened; it must be a run's folder, its "
                + RunFolder.RUN + " or settings, NAME" + SavedSettings.ENDING + ".");
    }

    private static Document run(Path folder) {
        return new Document(Optional.of(folder), RunFolder.open(folder).config());
    }
}
