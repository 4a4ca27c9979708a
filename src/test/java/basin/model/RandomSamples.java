package basin.model;

import basin.data.Rng;
import basin.data.Samples;
import basin.data.Shape;
import basin.kernel.Vec;

/** Gaussian numbers with labels in turn. */
public record RandomSamples(Shape shape, int classes, int size) implements Samples {
    @Override
    public int label(int i) {
        return i % classes;
    }

    @Override
    public void read(int i, Vec into, int offset) {
        Rng rng = Rng.of(i, "random samples");
        for (int j = 0; j < shape.size(); j++) {
            into.set(offset + j, rng.nextGaussian());
        }
    }
}
