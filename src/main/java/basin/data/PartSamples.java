package basin.data;

/** Some samples of a set, by index, as a set of their own. */
record PartSamples(Pixels all, int[] indices) implements Pixels {
    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public Shape shape() {
        return all.shape();
    }

    @Override
    public int classes() {
        return all.classes();
    }

    @Override
    public boolean inFiles() {
        return all.inFiles();
    }

    @Override
    public int label(int i) {
        return all.label(indices[i]);
    }

    @Override
    public float[] values(int i) {
        return all.values(indices[i]);
    }

    @Override
    public float[] values(int i, Augmentation how, Rng rng) {
        return all.values(indices[i], how, rng);
    }

    @Override
    public float[] black() {
        return all.black();
    }
}
