package basin.train;

import java.util.List;

/**
 * What is known of a run before it is opened.
 *
 * @param training samples that are trained on
 * @param test samples that are tested on
 * @param labels the classes' names
 * @param parameters the number d of trainable parameters
 * @param remarks sentences on data and memory that a user should see
 */
public record RunFacts(int training, int test, List<String> labels, int parameters, List<String> remarks) {
    /** Copies the lists. */
    public RunFacts {
        labels = List.copyOf(labels);
        remarks = List.copyOf(remarks);
    }
}
