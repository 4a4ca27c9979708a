package basin.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the samples of a data set come from. What is wrong with its files is an {@link IllegalArgumentException} whose
 * message is a sentence for the user. Any thread.
 */
sealed interface Source permits GeneratedSource, Cifar, Idx, ImageFolder, NpyArrays, PartSource {
    /** The name it is opened by. */
    String name();

    /** Whether it is read from a folder. */
    default boolean inFiles() {
        return true;
    }

    /** Whether the shape of its samples, or how many classes it has, is only known from its folder. */
    default boolean formInFiles() {
        return false;
    }

    /** The shape of its samples; {@code dir} is looked at only where {@link #formInFiles}. */
    Shape shape(Path dir);

    /** The names of its classes by index, likewise. */
    List<String> labels(Path dir);

    /** Sizes and labels, with as little reading as they take. */
    Outline outline(Path dir);

    /** As {@link #outline}, and every label is looked at: what passes here can be opened. */
    default Outline check(Path dir) {
        return outline(dir);
    }

    /** Generates or reads the set; label noise and generated samples from the streams of {@code seed}. */
    Dataset open(Path dir, double labelNoise, long seed);
}
