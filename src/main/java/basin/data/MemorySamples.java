package basin.data;

import basin.kernel.Vec;

/** Samples held as floats: {@code values[i]} has {@code shape.size()} numbers. The arrays are never written after. */
record MemorySamples(Shape shape, int classes, float[][] values, int[] labels) implements Pixels {
    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public float[] values(int i) {
        return values[i].clone();
    }

    @Override
    public float[] black() {
        return new float[shape.channels()];
    }

    @Override
    public void read(int i, Vec into, int offset) {
        into.put(offset, values[i]);
    }

    /** The same samples with these labels. */
    MemorySamples with(int[] other) {
        return new MemorySamples(shape, classes, values, other);
    }
}
