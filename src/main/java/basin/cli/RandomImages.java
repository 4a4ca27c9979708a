package basin.cli;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Vec;

/** Images of normal numbers, 3 x 32 x 32, whose labels go round ten classes: work of CIFAR-10's size. */
final class RandomImages implements Samples {
    static final Shape SHAPE = new Shape(3, 32, 32);
    static final int CLASSES = 10;

    private final float[][] images;

    RandomImages(int size) {
        images = new float[size][SHAPE.size()];
        Rng rng = Rng.of(1, "bench");
        for (float[] image : images) {
            for (int i = 0; i < image.length; i++) {
                image[i] = (float) rng.nextGaussian();
            }
        }
    }

    @Override
    public int size() {
        return images.length;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public int label(int i) {
        return i % CLASSES;
    }

    @Override
    public void read(int i, Vec into, int offset) {
        into.put(offset, images[i]);
    }
}
