package basin.cli;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Vec;

/** Images of normal numbers, 3 x 32 x 32, whose labels go round ten classes: work of CIFAR-10's size. */
final class RandomImages implements Samples {
    private static final Shape SHAPE = new Shape(3, 32, 32);
    private static final int CLASSES = 10;

    private final float[] values;
    private final int size;

    RandomImages(int size) {
        this.size = size;
        values = new float[Math.multiplyExact(size, SHAPE.size())];
        Rng rng = Rng.of(1, "bench");
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rng.nextGaussian();
        }
    }

    @Override
    public int size() {
        return size;
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
        for (int j = 0; j < SHAPE.size(); j++) {
            into.set(offset + j, values[i * SHAPE.size() + j]);
        }
    }
}
