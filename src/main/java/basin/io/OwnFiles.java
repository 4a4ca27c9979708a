package basin.io;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Refuses a folder where something in it is no file or folder of its own, or where there is no end of files. What another
 * program takes away meanwhile, such as a part that became whole, is no fault.
 */
final class OwnFiles extends SimpleFileVisitor<Path> {
    private static final int MOST = 100_000;

    private final Path folder;
    private int count;

    private OwnFiles(Path folder) {
        this.folder = folder;
    }

    /** Looks at all that is in {@code folder}, which may itself be a link. */
    static void check(Path folder) {
        try {
            Files.walkFileTree(folder.toRealPath(), new OwnFiles(folder));
        } catch (IOException e) {
            throw Disk.notRead(folder, e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes found) {
        return counted();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        if (found.isSymbolicLink()) {
            throw Disk.damaged(
                    file, "it is a link, which leads to another place; a run's folder must hold its own files");
        }
        if (!found.isRegularFile()) {
            throw Disk.damaged(file, "it is no regular file"); // a pipe would be waited for
        }
        return counted();
    }

    private FileVisitResult counted() {
        count++;
        if (count > MOST) {
            throw Disk.damaged(folder, "it holds more than " + MOST + " files");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path inner, IOException e) throws IOException {
        if (e != null && !(e instanceof NoSuchFileException)) {
            throw e;
        }
        return FileVisitResult.CONTINUE;
    }
}
