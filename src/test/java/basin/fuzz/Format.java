package basin.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A format that is read.
 *
 * @param name of it
 * @param file where its file lies, among others that are left whole
 * @param seeds real contents of that file
 * @param repair makes checksums fit changed contents, so that what lies behind them is reached
 * @param reader reads the file as the program would
 */
record Format(String name, Path file, List<byte[]> seeds, UnaryOperator<byte[]> repair, Reader reader) {
    /** Reads, or refuses by an {@link IllegalArgumentException}. */
    interface Reader {
        /** Reads what is there, and returns what the program would do with it next. */
        Runnable read() throws IOException;
    }

    /** Puts {@code input} there. */
    void put(byte[] input) throws IOException {
        Files.write(file, input);
    }

    @Override
    public String toString() {
        return name;
    }
}
