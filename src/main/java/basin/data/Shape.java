package basin.data;

/** The shape of one sample: channels, height, width; a plain vector of n features is (n, 1, 1). */
public record Shape(int channels, int height, int width) {
    /** A vector of {@code features} numbers. */
    public static Shape vector(int features) {
        return new Shape(features, 1, 1);
    }

    /** How many numbers one sample has. */
    public int size() {
        return channels * height * width;
    }

    /** Whether a sample is an image rather than a vector. */
    public boolean image() {
        return height > 1 || width > 1;
    }
}
