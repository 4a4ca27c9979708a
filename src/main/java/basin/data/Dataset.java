package basin.data;

import java.util.List;

/**
 * A data set ready to train on. Immutable, readable from any thread.
 *
 * @param name as in {@link Datasets#NAMES}
 * @param training what gradients are taken over, label noise included
 * @param test never trained on, its labels always the true ones
 * @param labels the classes' names by index
 * @param digest SHA-256 of shape, values and labels of both parts, as 64 hexadecimal digits
 * @param remarks sentences that a user should see, such as "2 of 5 training batches found."
 */
public record Dataset(
        String name, Samples training, Samples test, List<String> labels, String digest, List<String> remarks) {
    /** Copies the lists. */
    public Dataset {
        labels = List.copyOf(labels);
        remarks = List.copyOf(remarks);
    }
}
