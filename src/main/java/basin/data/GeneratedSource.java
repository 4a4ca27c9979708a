package basin.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A set that is drawn, not read.
 *
 * @param known sizes and labels
 * @param opener draws it
 */
record GeneratedSource(String name, Outline known, Opener opener) implements Source {
    /** Draws a set from the streams of a seed. */
    interface Opener {
        /** The set, a share {@code labelNoise} of its training labels wrong. */
        Dataset open(double labelNoise, long seed);
    }

    @Override
    public boolean inFiles() {
        return false;
    }

    @Override
    public Shape shape(Path dir) {
        return known.shape();
    }

    @Override
    public List<String> labels(Path dir) {
        return known.labels();
    }

    @Override
    public Outline outline(Path dir) {
        return known;
    }

    @Override
    public Dataset open(Path dir, double labelNoise, long seed) {
        return opener.open(labelNoise, seed);
    }
}
