package basin.sweep;

import basin.io.Json;
import basin.train.Defaults;
import basin.train.RunConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One run of a sweep: one lane under one seed. Whole in one JSON text, so that it can be done anywhere.
 *
 * @param id of what is computed: half of the SHA-256 of all settings but the data's folder and which checkpoints stay
 * @param config what is trained
 */
public record SweepTask(String id, RunConfig config) {
    private static final int ID_BYTES = 8;

    /** The task that trains {@code config}, which has one lane. */
    public static SweepTask of(RunConfig config) {
        RunConfig same = config.draft().dataDir("").keep(Defaults.run().keep()).config();
        return new SweepTask(digest(Json.line(same).getBytes(StandardCharsets.UTF_8)), config);
    }

    /** The task that {@link #json} wrote. */
    public static SweepTask parse(String json) {
        try {
            return Json.reader(SweepTask.class).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text \"" + json + "\" is no task of a sweep.", e);
        }
    }

    /** All of it on one line. */
    public String json() {
        return Json.line(this);
    }

    /** The first bytes of the SHA-256 of {@code pieces}, one after the other, as hexadecimal digits. */
    static String digest(byte[]... pieces) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                sha.update(piece);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
