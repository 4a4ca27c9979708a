package basin.data;

import java.nio.file.Path;
import java.util.List;

/** Opens data sets by name. Errors are {@link IllegalArgumentException}s whose message is a sentence for the user. */
public final class Datasets {
    /** The names that can be opened. */
    public static final List<String> NAMES =
            List.of(ShapeImages.NAME, Planar.SPIRALS.id(), Planar.MOONS.id(), Cifar10.NAME);

    private Datasets() {}

    /** Whether data set {@code name} is read from a folder rather than generated. */
    public static boolean inFiles(String name) {
        return Cifar10.NAME.equals(name);
    }

    /** The shape of the samples of data set {@code name}, without a look at its files. */
    public static Shape shape(String name) {
        return switch (known(name)) {
            case ShapeImages.NAME -> ShapeImages.OUTLINE.shape();
            case Cifar10.NAME -> ByteSamples.SHAPE;
            default -> Planar.byId(name).outline().shape();
        };
    }

    /** The names of the classes of data set {@code name}, without a look at its files. */
    public static List<String> labels(String name) {
        return switch (known(name)) {
            case ShapeImages.NAME -> ShapeImages.OUTLINE.labels();
            case Cifar10.NAME -> Cifar10.LABELS;
            default -> Planar.byId(name).outline().labels();
        };
    }

    /**
     * Sizes and labels of a data set; of the files only names and lengths are looked at.
     *
     * @param dir its folder; not looked at for generated sets
     */
    public static Outline outline(String name, Path dir) {
        return switch (known(name)) {
            case ShapeImages.NAME -> ShapeImages.OUTLINE;
            case Cifar10.NAME -> Cifar10.outline(dir);
            default -> Planar.byId(name).outline();
        };
    }

    /** As {@link #outline}, and every label in the files is looked at: what passes here can be opened. */
    public static Outline check(String name, Path dir) {
        if (Cifar10.NAME.equals(known(name))) {
            return Cifar10.check(dir);
        }
        return outline(name, dir);
    }

    /**
     * Generates or reads a data set: the same arguments and files give the same bits. Takes up to a second.
     *
     * @param dir its folder; not looked at for generated sets
     * @param labelNoise share of the training labels that become another class, 0..1
     * @param seed of the streams "data", "test data" and "label noise"
     */
    public static Dataset open(String name, Path dir, double labelNoise, long seed) {
        return switch (known(name)) {
            case ShapeImages.NAME -> ShapeImages.open(labelNoise, seed);
            case Cifar10.NAME -> Cifar10.open(dir, labelNoise, seed);
            default -> Planar.byId(name).open(labelNoise, seed);
        };
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "The data set \"" + name + "\" is unknown. It must be one of " + String.join(", ", NAMES) + ".");
        }
        return name;
    }
}
