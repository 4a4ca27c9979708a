package basin.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens data sets by name. Errors are {@link IllegalArgumentException}s whose message is a sentence for the user. */
public final class Datasets {
    private static final Map<String, Source> SOURCES = sources();

    /**
     * The names that can be opened; {@code images} also with a size, as {@code images:64}, and each with a share
     * of its training samples, as {@code cifar10@.1}.
     */
    public static final List<String> NAMES = List.copyOf(SOURCES.keySet());

    private Datasets() {}

    private static Map<String, Source> sources() {
        Map<String, Source> all = new LinkedHashMap<>();
        add(all, new GeneratedSource(ShapeImages.NAME, ShapeImages.OUTLINE, ShapeImages::open));
        Arrays.stream(Planar.values()).forEach(p -> add(all, new GeneratedSource(p.id(), p.outline(), p::open)));
        add(all, Cifar.TEN);
        add(all, Cifar.HUNDRED);
        add(all, Idx.MNIST);
        add(all, Idx.FASHION);
        add(all, ImageFolder.USUAL);
        add(all, new NpyArrays());
        return all;
    }

    private static void add(Map<String, Source> all, Source source) {
        all.put(source.name(), source);
    }

    /** Whether {@code name} can be opened. */
    public static boolean isKnown(String name) {
        return find(name).isPresent();
    }

    /** What {@link #isKnown} asks of {@code name}, as a sentence. */
    public static String unknown(String name) {
        return "The data set \"" + name + "\" is unknown. It must be one of " + String.join(", ", NAMES) + ".";
    }

    /** Whether data set {@code name} is read from a folder rather than generated. */
    public static boolean inFiles(String name) {
        return find(name).map(Source::inFiles).orElse(false);
    }

    /** Whether the shape or the classes of data set {@code name} are known from its folder alone. */
    public static boolean formInFiles(String name) {
        return find(name).map(Source::formInFiles).orElse(false);
    }

    /** The shape of the samples of data set {@code name}; its files are looked at only where {@link #formInFiles}. */
    public static Shape shape(String name, Path dir) {
        return source(name).shape(dir);
    }

    /** The names of the classes of data set {@code name}; its files are looked at only where {@link #formInFiles}. */
    public static List<String> labels(String name, Path dir) {
        return source(name).labels(dir);
    }

    /**
     * Sizes and labels of a data set; of its files no more is read than that takes: names, lengths and headers.
     *
     * @param dir its folder; not looked at for generated sets
     */
    public static Outline outline(String name, Path dir) {
        return source(name).outline(dir);
    }

    /** As {@link #outline}, and every label in the files is looked at: what passes here can be opened. */
    public static Outline check(String name, Path dir) {
        return source(name).check(dir);
    }

    /**
     * Generates or reads a data set: the same arguments and files give the same bits. Takes up to some seconds; the images
     * of a folder are read when they are asked for.
     *
     * @param dir its folder; not looked at for generated sets
     * @param labelNoise share of the training labels that become another class, 0..1
     * @param seed of the streams "data", "test data" and "label noise"
     */
    public static Dataset open(String name, Path dir, double labelNoise, long seed) {
        return source(name).open(dir, labelNoise, seed);
    }

    private static Optional<Source> find(String name) {
        Source source = SOURCES.get(name);
        return source != null
                ? Optional.of(source)
                : ImageFolder.ofSize(name).or(() -> PartSource.of(name, Datasets::find));
    }

    private static Source source(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }
}
