package basin.train;

import basin.kernel.Machine;
import basin.kernel.Vec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of all that decides a plane's losses, bit for bit: SHA-256 over texts and vectors. */
final class PlaneIdentity {
    private static final int PIECE = 1 << 16;

    private final MessageDigest digest;

    /** Begins with what decides the bits of any loss of {@code run}, the data among it. */
    PlaneIdentity(RunConfig run) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        text(run.data(), run.dataDir(), run.labelNoise(), run.network(), run.width(), run.seed(), run.threads());
        text(run.precision(), Machine.backend(run.precision()), Machine.instructions());
    }

    /** Adds {@code values} as texts. */
    PlaneIdentity text(Object... values) {
        for (Object value : values) {
            digest.update((value + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Adds the coordinates {@code axis}. */
    PlaneIdentity axis(double[] axis) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * axis.length);
        bytes.asDoubleBuffer().put(axis);
        digest.update(bytes);
        return this;
    }

    /** Adds the numbers of {@code v}. */
    PlaneIdentity vector(Vec v) {
        for (int from = 0; from < v.length(); from += PIECE) {
            axis(v.slice(from, Math.min(PIECE, v.length() - from)).toDoubles());
        }
        return this;
    }

    /** The digest, hexadecimal. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
