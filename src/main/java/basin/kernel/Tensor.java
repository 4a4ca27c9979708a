package basin.kernel;

/**
 * What flows between two operations: for one batch the values and, where a pass needs them, their gradient, their
 * tangent and the tangent of their gradient. The memory's layout is the library's own.
 */
public interface Tensor {
    /** Samples in the batch. */
    int batch();

    /** Channels of a sample. */
    int channels();

    /** Rows of a channel. */
    int height();

    /** Numbers of a row. */
    int width();

    /** Writes the values, sample by sample in C order, channels first. */
    void write(Vec values);

    /** Reads the values in that order. */
    void read(Vec values);

    /** Writes the gradient in that order: for a layer that is run alone. */
    void writeGradient(Vec gradient);

    /** Reads the gradient in that order. */
    void readGradient(Vec gradient);
}
