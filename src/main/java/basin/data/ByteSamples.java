package basin.data;

import basin.kernel.Vec;

/** Colour images held as bytes, 3 x 32 x 32, normalized channel by channel when read. The arrays are never written after. */
record ByteSamples(byte[][] pixels, byte[] labels, int classes) implements Samples {
    static final Shape SHAPE = new Shape(3, 32, 32);
    static final int PIXELS = SHAPE.size();

    /** Mean and standard deviation of CIFAR-10's training set a channel, of pixels in 0..1. */
    private static final double[] MEAN = {0.4914, 0.4822, 0.4465};

    private static final double[] DEVIATION = {0.2470, 0.2435, 0.2616};
    private static final int LEVELS = 256;
    private static final float[][] NORMALIZED = normalized();

    private static float[][] normalized() {
        float[][] table = new float[SHAPE.channels()][LEVELS];
        for (int c = 0; c < table.length; c++) {
            for (int v = 0; v < LEVELS; v++) {
                table[c][v] = (float) ((v / (LEVELS - 1.0) - MEAN[c]) / DEVIATION[c]);
            }
        }
        return table;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public void read(int i, Vec into, int offset) {
        byte[] image = pixels[i];
        float[] values = new float[PIXELS];
        int plane = SHAPE.height() * SHAPE.width();
        for (int p = 0; p < PIXELS; p++) {
            values[p] = NORMALIZED[p / plane][Byte.toUnsignedInt(image[p])];
        }
        into.put(offset, values);
    }

    /** The same images with these labels. */
    ByteSamples with(byte[] other) {
        return new ByteSamples(pixels, other, classes);
    }

    /** Goes on with shape, labels and pixels. */
    void digest(ContentDigest digest) {
        digest.header(SHAPE, size()).add(labels);
        for (byte[] image : pixels) {
            digest.add(image);
        }
    }
}
