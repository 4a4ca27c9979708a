package basin.io;

import basin.train.Checks;
import basin.train.RunConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a run as a file of their own, {@code NAME.basin}, to be copied, sent and opened. Every run's folder has
 * one. A file that is damaged or cannot be read is an {@link IllegalArgumentException} with a sentence that names it.
 */
public final class SavedSettings {
    /** How the names of such files end. */
    public static final String ENDING = ".basin";

    /** The file's name in a run's folder. */
    static final String OF_A_RUN = "settings" + ENDING;

    /** How such texts begin. */
    private static final String TEXT = "basin:";

    private static final Path PASTED = Path.of("text");
    private static final int FORMAT = 1;
    private static final int MARGIN = 64;
    private static final int LONGEST = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(SavedSettings.class);

    private SavedSettings() {}

    /** What stands in the file. */
    private record Stored(int format, RunConfig config) {}

    /** Writes {@code config} to {@code file}. */
    public static void write(Path file, RunConfig config) {
        Json.write(file, new Stored(FORMAT, config));
    }

    /** The settings in {@code file}; they can be trained. */
    public static RunConfig read(Path file) {
        Stored stored = Json.read(file, Stored.class);
        if (stored.format() != FORMAT) {
            throw Disk.damaged(file, "its format is " + stored.format() + " where " + FORMAT + " is allowed");
        }
        check(file, stored.config());
        return stored.config();
    }

    /** {@code config} as a short text for people to send and paste; {@link #ofText} reads it. */
    public static String text(RunConfig config) {
        byte[] json = Json.line(new Stored(FORMAT, config)).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(json);
            deflater.finish();
            byte[] packed = new byte[json.length + MARGIN];
            int length = deflater.deflate(packed);
            return TEXT + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(packed, length));
        } finally {
            deflater.end();
        }
    }

    /** Whether {@code text} says of itself that it holds settings. */
    public static boolean isText(String text) {
        return text != null && text.strip().startsWith(TEXT);
    }

    /** The settings in {@code text}, blanks and breaks in it aside; they can be trained. */
    public static RunConfig ofText(String text) {
        String plain = text.replaceAll("\\s", "");
        try {
            byte[] packed = Base64.getUrlDecoder().decode(plain.substring(Math.min(TEXT.length(), plain.length())));
            Stored stored = Json.parse(PASTED, unpacked(packed), Stored.class);
            if (!isText(text)
                    || stored.format() != FORMAT
                    || !Checks.of(stored.config()).isEmpty()) {
                throw notText();
            }
            return stored.config();
        } catch (DataFormatException | IllegalArgumentException e) {
            LOG.debug("A text that was pasted holds no settings.", e);
            throw notText();
        }
    }

    private static byte[] unpacked(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] json = new byte[LONGEST];
            int length = inflater.inflate(json);
            if (!inflater.finished()) {
                throw notText();
            }
            return Arrays.copyOf(json, length);
        } finally {
            inflater.end();
        }
    }

    private static IllegalArgumentException notText() {
        return new IllegalArgumentException(
                "The text holds no settings, or a part of them is missing; copy all of it, from " + TEXT + " on.");
    }

    /** Refuses settings that cannot be trained, which {@code file} holds. */
    static void check(Path file, RunConfig config) {
        List<Checks.Fault> faults = Checks.of(config);
        if (!faults.isEmpty()) {
            throw Disk.damaged(file, Disk.part(faults.get(0).sentence()));
        }
    }
}
