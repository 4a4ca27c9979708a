package basin.data;

import java.util.List;

/**
 * Small gray images of ten figures, each of random radius, angle, place and contrast on an uneven background with
 * noise. 1,536 for training and 2,000 for testing, classes balanced to within one image.
 */
final class ShapeImages {
    static final String NAME = "shapes";

    private static final int SIDE = 16;
    private static final int TRAINING = 1_536;
    private static final int TEST = 2_000;
    private static final double GRADIENT = 0.15;
    private static final double NOISE = 0.15;

    static final Outline OUTLINE = new Outline(new Shape(1, SIDE, SIDE), Figure.LABELS, TRAINING, TEST, List.of());

    private ShapeImages() {}

    /** The set from the streams of {@code seed}. */
    static Dataset open(double labelNoise, long seed) {
        MemorySamples clean = draw(TRAINING, Rng.of(seed, "data"));
        MemorySamples training = clean.with(LabelNoise.apply(clean.labels(), OUTLINE.classes(), labelNoise, seed));
        MemorySamples test = draw(TEST, Rng.of(seed, "test data"));
        String digest = new ContentDigest().add(training).add(test).hex();
        return new Dataset(NAME, training, test, OUTLINE.labels(), digest, OUTLINE.remarks());
    }

    private static MemorySamples draw(int size, Rng rng) {
        Figure[] figures = Figure.values();
        float[][] values = new float[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % figures.length;
            values[i] = image(figures[labels[i]], rng);
        }
        return new MemorySamples(OUTLINE.shape(), OUTLINE.classes(), values, labels);
    }

    private static float[] image(Figure figure, Rng rng) {
        double radius = rng.nextDouble(0.32, 0.48) * SIDE;
        double angle = rng.nextDouble(0, 2 * Math.PI);
        double play = Math.max(SIDE / 2.0 - radius, 0);
        double middle = (SIDE - 1) / 2.0;
        double centreX = middle + play * rng.nextDouble(-1, 1);
        double centreY = middle + play * rng.nextDouble(-1, 1);
        double contrast = rng.nextDouble(0.5, 1);
        double background = rng.nextDouble(-0.3, 0.3);
        double slopeX = GRADIENT * rng.nextGaussian();
        double slopeY = GRADIENT * rng.nextGaussian();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        float[] pixels = new float[SIDE * SIDE];
        for (int p = 0; p < pixels.length; p++) {
            int column = p % SIDE;
            int row = p / SIDE;
            double x = (column - centreX) / radius;
            double y = (row - centreY) / radius;
            double distance = radius * figure.distance(cos * x + sin * y, cos * y - sin * x);
            double coverage = Math.min(1, Math.max(0, 0.5 - distance));
            double ground = background + slopeX * (column - middle) / middle + slopeY * (row - middle) / middle;
            pixels[p] = (float) (ground + contrast * coverage + NOISE * rng.nextGaussian());
        }
        return pixels;
    }
}
