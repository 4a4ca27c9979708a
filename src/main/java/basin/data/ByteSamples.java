package basin.data;

/** Images held as bytes, normalized channel by channel when read. The arrays are never written after. */
final class ByteSamples implements Pixels {
    private final Shape shape;
    private final byte[][] pixels;
    private final int[] labels;
    private final int classes;
    private final Scaling scaling;
    private final float[][] table;

    /** {@code pixels[i]} has {@code shape.size()} bytes. */
    ByteSamples(Shape shape, byte[][] pixels, int[] labels, int classes, Scaling scaling) {
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
        this.classes = classes;
        this.scaling = scaling;
        table = scaling.table();
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public float[] values(int i) {
        byte[] image = pixels[i];
        float[] values = new float[image.length];
        int plane = shape.height() * shape.width();
        for (int p = 0; p < values.length; p++) {
            values[p] = table[p / plane][Byte.toUnsignedInt(image[p])];
        }
        return values;
    }

    @Override
    public float[] black() {
        return scaling.black();
    }

    /** The same images with labels of which {@code share} are wrong. */
    ByteSamples noisy(double share, long seed) {
        return new ByteSamples(shape, pixels, LabelNoise.apply(labels, classes, share, seed), classes, scaling);
    }

    /** Goes on with shape, labels and pixels. */
    void digest(ContentDigest digest) {
        digest.header(shape, size()).labels(labels, classes);
        for (byte[] image : pixels) {
            digest.add(image);
        }
    }

    /** A set of this kind's parts: its digest is over both. */
    static Dataset dataset(Outline outline, String name, ByteSamples training, ByteSamples test) {
        ContentDigest digest = new ContentDigest();
        training.digest(digest);
        test.digest(digest);
        return new Dataset(name, training, test, outline.labels(), digest.hex(), outline.remarks());
    }
}
