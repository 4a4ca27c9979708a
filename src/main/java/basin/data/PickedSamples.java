package basin.data;

import basin.kernel.Vec;

/** Some samples of another set, by index. */
record PickedSamples(Samples all, int[] indices) implements Samples {
    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public Shape shape() {
        return all.shape();
    }

    @Override
    public boolean inFiles() {
        return all.inFiles();
    }

    @Override
    public int classes() {
        return all.classes();
    }

    @Override
    public int label(int i) {
        return all.label(indices[i]);
    }

    @Override
    public void read(int i, Vec into, int offset) {
        all.read(indices[i], into, offset);
    }
}
