package basin.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two classes of points in the plane, balanced; 256 for training and 4,000 for testing. */
enum Planar {
    /** Two arms about the origin: t = sqrt(U(.02, 1)), angle 2 pi t + pi y, point 2 (t (cos, sin) + N(0, .06)). */
    SPIRALS {
        @Override
        float[] point(int label, Rng rng) {
            double t = Math.sqrt(rng.nextDouble(0.02, 1));
            double angle = 2 * Math.PI * t + Math.PI * label;
            double x = t * StrictMath.cos(angle) + 0.06 * rng.nextGaussian();
            double y = t * StrictMath.sin(angle) + 0.06 * rng.nextGaussian();
            return new float[] {(float) (2 * x), (float) (2 * y)};
        }
    },
    /** Two half circles that reach into each other, with noise N(0, .15). */
    MOONS {
        @Override
        float[] point(int label, Rng rng) {
            double angle = rng.nextDouble(0, Math.PI);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            if (label == 1) {
                x = 1 - x;
                y = 0.5 - y;
            }
            return new float[] {(float) (x + 0.15 * rng.nextGaussian()), (float) (y + 0.15 * rng.nextGaussian())};
        }
    };

    private static final int TRAINING = 256;
    private static final int TEST = 4_000;

    /** One point of class {@code label}. */
    abstract float[] point(int label, Rng rng);

    /** The name in settings. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The set called {@code id}, which must exist. */
    static Planar byId(String id) {
        return Arrays.stream(values())
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Sizes and labels. */
    Outline outline() {
        return new Outline(Shape.vector(2), List.of("first", "second"), TRAINING, TEST, List.of());
    }

    /** The set from the streams of {@code seed}. */
    Dataset open(double labelNoise, long seed) {
        Outline outline = outline();
        MemorySamples clean = draw(outline, TRAINING, Rng.of(seed, "data"));
        MemorySamples training = clean.with(LabelNoise.apply(clean.labels(), outline.classes(), labelNoise, seed));
        MemorySamples test = draw(outline, TEST, Rng.of(seed, "test data"));
        String digest = new ContentDigest().add(training).add(test).hex();
        return new Dataset(id(), training, test, outline.labels(), digest, outline.remarks());
    }

    private MemorySamples draw(Outline outline, int size, Rng rng) {
        float[][] values = new float[size][];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % outline.classes();
            values[i] = point(labels[i], rng);
        }
        return new MemorySamples(outline.shape(), outline.classes(), values, labels);
    }
}
