package basin.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A sweep as it is written down: {@code base}, settings of all runs; {@code list}, objects of settings, each one or
 * more runs; {@code grid}, settings for every entry of the list. Wherever a setting has a list of values, every
 * combination is a run. The entry of the list goes before the grid, and the grid before the base.
 *
 * @param title in a line
 * @param source where the values come from; may be empty
 * @param tasks the runs, none twice, in the order in which they are written
 */
public record SweepSpec(String title, String source, List<SweepTask> tasks) {
    /** The names of those that the program brings, in its folder {@code assets/sweeps}. */
    public static final List<String> BROUGHT = List.of(
            "cifar10-sample",
            "savings-cifar10-sample",
            "table1-cifar10",
            "table2-cifar100",
            "table3-imagenet",
            "figure2-curves",
            "figure3-sparsity",
            "patterns-cifar10",
            "optimizers-cifar10");

    /** Copies the list. */
    public SweepSpec {
        tasks = List.copyOf(tasks);
    }

    /**
     * The sweep that {@code text} describes; what cannot be trained is an {@link IllegalArgumentException} with a sentence.
     * Looks at no data.
     *
     * @param file where the text comes from, for sentences
     * @param changes settings that go before all of the file's; a list of values makes a run of each
     */
    public static SweepSpec read(Path file, byte[] text, Map<String, JsonNode> changes) {
        return new SpecReader(file, text, changes).read();
    }

    /** The text of a spec with {@code changes} in it: what {@link #read} makes of both, in another order perhaps. */
    public static byte[] changed(Path file, byte[] text, Map<String, JsonNode> changes) {
        return changes.isEmpty() ? text : SpecReader.changed(file, text, changes);
    }
}
