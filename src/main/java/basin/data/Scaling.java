package basin.data;

/**
 * How bytes of pixels become numbers: {@code (v / 255 - mean) / deviation}, channel by channel. Immutable.
 *
 * @param mean of a training set's pixels in 0..1, one a channel
 * @param deviation likewise, above 0
 */
record Scaling(double[] mean, double[] deviation) {
    /** Published for CIFAR-10's training set. */
    static final Scaling CIFAR10 =
            new Scaling(new double[] {0.4914, 0.4822, 0.4465}, new double[] {0.2470, 0.2435, 0.2616});

    /** Published for CIFAR-100's training set. */
    static final Scaling CIFAR100 =
            new Scaling(new double[] {0.5071, 0.4865, 0.4409}, new double[] {0.2673, 0.2564, 0.2762});

    /** Published for MNIST's training set. */
    static final Scaling MNIST = new Scaling(new double[] {0.1307}, new double[] {0.3081});

    /** Published for Fashion-MNIST's training set. */
    static final Scaling FASHION = new Scaling(new double[] {0.2860}, new double[] {0.3530});

    /** Published for ImageNet's training set. */
    static final Scaling IMAGENET = new Scaling(new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});

    private static final int LEVELS = 256;
    private static final double WHITE = 255.0;

    /** Those of {@code pixels}, images of {@code shape}: a channel that is the same everywhere keeps deviation 1. */
    static Scaling of(Shape shape, byte[][] pixels) {
        double[] mean = new double[shape.channels()];
        double[] deviation = new double[shape.channels()];
        int plane = shape.height() * shape.width();
        for (int c = 0; c < mean.length; c++) {
            long sum = 0;
            long squares = 0;
            for (byte[] image : pixels) {
                for (int p = c * plane; p < (c + 1) * plane; p++) {
                    int v = Byte.toUnsignedInt(image[p]);
                    sum += v;
                    squares += (long) v * v;
                }
            }
            double n = (double) plane * pixels.length;
            mean[c] = sum / n / WHITE;
            double variance = squares / n / (WHITE * WHITE) - mean[c] * mean[c];
            deviation[c] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return new Scaling(mean, deviation);
    }

    /** The number of each byte, by channel. */
    float[][] table() {
        float[][] table = new float[mean.length][LEVELS];
        for (int c = 0; c < table.length; c++) {
            for (int v = 0; v < LEVELS; v++) {
                table[c][v] = (float) ((v / (LEVELS - 1.0) - mean[c]) / deviation[c]);
            }
        }
        return table;
    }

    /** What black is, by channel. */
    float[] black() {
        float[] black = new float[mean.length];
        for (int c = 0; c < black.length; c++) {
            black[c] = (float) (-mean[c] / deviation[c]);
        }
        return black;
    }
}
