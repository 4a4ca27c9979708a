package basin.io;

import basin.io.LibraryEntry.Result;
import basin.train.MetricRow;
import basin.train.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The runs in a folder. */
public final class Library {
    private Library() {}

    /** The runs whose folders lie in {@code root}, the last changed first; none where that is not there. */
    public static List<LibraryEntry> of(Path root) {
        return folders(root, p -> Files.isRegularFile(p.resolve(RunFolder.RUN))).stream()
                .map(Library::entry)
                .sorted(Comparator.comparing(LibraryEntry::changed).reversed())
                .toList();
    }

    /** The folders in {@code root} of which {@code wanted} holds; none where that is not there. */
    public static List<Path> folders(Path root, Predicate<Path> wanted) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).filter(wanted).toList();
        } catch (IOException e) {
            throw Disk.notRead(root, e);
        }
    }

    /**
     * Puts the run {@code folder} into {@code bin}.
     *
     * @throws IllegalArgumentException with a sentence where it is open in this or another program
     */
    public static void delete(Path folder, Bin bin) {
        try {
            FolderLock.of(folder).close();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The run " + folder
                            + " is open in this or another window or program; end it there, then delete it.",
                    e);
        }
        bin.put(folder);
    }

    /** A damaged run is listed with its sentence. */
    private static LibraryEntry entry(Path path) {
        try {
            RunFolder run = RunFolder.glance(path);
            List<Result> results = new ArrayList<>();
            RunConfig config = run.config();
            for (int i = 0; i < config.lanes().size(); i++) {
                results.add(result(config.lanes().get(i).name(), run.rows(i)));
            }
            return new LibraryEntry(path, changed(path), config, results, RunLabel.of(path), "");
        } catch (IllegalArgumentException e) {
            return new LibraryEntry(path, changed(path), null, List.of(), RunLabel.NONE, e.getMessage());
        }
    }

    private static Result result(String lane, List<MetricRow> rows) {
        List<MetricRow> ends =
                rows.stream().filter(r -> !Double.isNaN(r.testAccuracy())).toList();
        MetricRow last = ends.isEmpty() ? null : ends.get(ends.size() - 1);
        double nan = Double.NaN;
        return new Result(
                lane,
                rows.size(),
                last == null ? 0 : last.epoch() + 1,
                last == null ? nan : last.testAccuracy(),
                last == null ? nan : last.trainAccuracy(),
                ends.stream().mapToDouble(MetricRow::testAccuracy).max().orElse(nan));
    }

    private static Instant changed(Path run) {
        try (Stream<Path> files = Files.list(run)) {
            List<Instant> times = new ArrayList<>();
            for (Path file : files.toList()) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
            return times.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        } catch (IOException e) {
            return Instant.EPOCH; // listed last
        }
    }
}
