package basin.data;

import basin.kernel.Vec;

/** Samples held as floats: {@code values[i]} has {@code shape.size()} numbers. The arrays are never written after. */
record MemorySamples(Shape shape, int classes, float[][] values, byte[] labels) implements Samples {
    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public void read(int i, Vec into, int offset) {
        into.put(offset, values[i]);
    }

    /** The same samples with these labels. */
    MemorySamples with(byte[] other) {
        return new MemorySamples(shape, classes, values, other);
    }
}
