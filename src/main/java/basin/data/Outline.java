package basin.data;

import java.util.List;

/**
 * What is known of a data set before it is opened.
 *
 * @param shape of each sample
 * @param labels the classes' names by index
 * @param training how many training samples it has
 * @param test how many test samples it has
 * @param remarks sentences that a user should see
 */
public record Outline(Shape shape, List<String> labels, int training, int test, List<String> remarks) {
    /** Copies the lists. */
    public Outline {
        labels = List.copyOf(labels);
        remarks = List.copyOf(remarks);
    }

    /** How many classes there are. */
    public int classes() {
        return labels.size();
    }
}
