package basin.io.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Brings one file over HTTP, going on by a range request where a part of it is there. The only class of the program that
 * opens a connection. Used by one thread.
 */
final class Download {
    private static final int WHOLE = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND = 416;
    private static final int ATTEMPTS = 4;
    private static final int PIECE = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final long most;

    /** Of files of at most {@code most} bytes. */
    Download(long most) {
        this.most = most;
    }

    /** Told how much is there; {@code total} is -1 where the server does not say. */
    interface Listener {
        /** {@code done} of {@code total} bytes are there. */
        void at(long done, long total);
    }

    /**
     * Brings {@code address} to {@code file}, which may hold the beginning. A connection that is cut is made anew, three times at
     * most in a row without a byte more.
     *
     * @throws IllegalArgumentException with a sentence where it cannot be had; what came stays in {@code file}
     */
    void bring(URI address, Path file, Listener listener) throws InterruptedException {
        int failures = 0;
        while (true) {
            long before = size(file);
            try {
                if (attempt(address, file, listener)) {
                    return;
                }
            } catch (IOException e) {
                failures = size(file) > before ? 1 : failures + 1;
                if (failures == ATTEMPTS) {
                    throw new IllegalArgumentException(
                            "The file " + address + " could not be brought: "
                                    + (e.getMessage() == null ? "the connection failed" : plain(e.getMessage())) + ".",
                            e);
                }
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?").replaceFirst("\\.$", "");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** One connection; whether the file is whole. */
    private boolean attempt(URI address, Path file, Listener listener) throws IOException, InterruptedException {
        long there = size(file);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (there > 0 && answer.statusCode() == BEYOND) {
                Files.delete(file);
                return false;
            }
            if (answer.statusCode() != WHOLE && answer.statusCode() != PARTIAL) {
                throw new IllegalArgumentException("The server answers " + answer.statusCode() + " for " + address
                        + ". It must answer 200; the address may have moved.");
            }
            boolean more = answer.statusCode() == PARTIAL;
            long begin = more ? there : 0;
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            long total = length < 0 ? -1 : begin + length;
            check(address, Math.max(begin, total));
            write(address, body, file, begin, total, listener);
            return true;
        }
    }

    private void check(URI address, long bytes) {
        if (bytes > most) {
            throw new IllegalArgumentException(
                    "The file " + address + " has " + bytes + " bytes or more. It must have at most " + most + ".");
        }
    }

    private void write(URI address, InputStream body, Path file, long begin, long total, Listener listener)
            throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(begin).position(begin);
            byte[] piece = new byte[PIECE];
            long done = begin;
            listener.at(done, total);
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                done += n;
                check(address, done);
                ByteBuffer bytes = ByteBuffer.wrap(piece, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                listener.at(done, total);
            }
            if (total >= 0 && done < total) {
                throw new IOException("the connection was cut after " + done + " of " + total + " bytes");
            }
        }
    }
}
