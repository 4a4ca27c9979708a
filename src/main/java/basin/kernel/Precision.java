package basin.kernel;

/** The floating-point type that a network's numbers are held and computed in. */
public enum Precision {
    /** 32 bits: the fast path. */
    FLOAT(Float.BYTES),
    /** 64 bits: for checks against reference values. */
    DOUBLE(Double.BYTES);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** The bytes of one number. */
    public int bytes() {
        return bytes;
    }
}
