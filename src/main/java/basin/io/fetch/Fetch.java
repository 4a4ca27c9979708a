package basin.io.fetch;

import basin.data.Datasets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings a published data set into a folder of its own. All is written to a hidden folder beside it, which takes the name when every
 * checksum was right and the set can be opened; whatever goes wrong, nothing stays. A program that is ended half-way leaves the hidden
 * folder, and the next time goes on with what is in it.
 */
public final class Fetch {
    private static final long MOST_BYTES = 1L << 30;

    private final Listener listener;

    /** Reports to {@code listener}. */
    public Fetch(Listener listener) {
        this.listener = listener;
    }

    /** Told of progress, on the calling thread. */
    @FunctionalInterface
    public interface Listener {
        /** Of {@code file}, {@code done} of {@code total} bytes are there; {@code total} is -1 where it is not known. */
        void at(String file, long done, long total);
    }

    /**
     * Brings {@code set} to {@code folder}, which must not be there or be empty.
     *
     * @throws IllegalArgumentException with a sentence where that cannot be done
     */
    public void bring(PublishedSet set, Path folder) throws InterruptedException {
        Path target = folder.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            checkFree(folder, target);
            Files.createDirectories(part);
            fill(set, part);
            Files.deleteIfExists(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(part);
            throw new IllegalArgumentException(
                    "The data set " + set.name() + " could not be written to " + folder + ": "
                            + (e.getMessage() == null ? "the disk refuses it" : e.getMessage()) + ".",
                    e);
        } catch (IllegalArgumentException e) {
            delete(part);
            throw e;
        }
    }

    private static void checkFree(Path shown, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(target)) {
            throw new IllegalArgumentException(
                    "The folder " + shown + " is not empty; choose one that does not exist or is empty.");
        }
    }

    private void fill(PublishedSet set, Path part) throws IOException, InterruptedException {
        Download download = new Download(MOST_BYTES);
        for (PublishedSet.Part file : set.files()) {
            Path there = part.resolve(file.file());
            if (!Files.exists(there) || !file.md5().equals(md5(there))) {
                download.bring(file.address(), there, (done, total) -> listener.at(file.file(), done, total));
            }
            String found = md5(there);
            if (!found.equals(file.md5())) {
                throw new IllegalArgumentException("The file " + file.address() + " has the checksum " + found
                        + " where " + file.md5() + " is published. Nothing of it is kept.");
            }
        }
        for (PublishedSet.Part file : set.files()) {
            if (file.archive()) {
                Tar.extract(part.resolve(file.file()), part);
                Files.delete(part.resolve(file.file()));
            }
        }
        Datasets.check(set.name(), part);
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] piece = new byte[1 << 16];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepest = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepest) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
