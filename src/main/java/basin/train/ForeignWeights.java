package basin.train;

import basin.data.Dataset;
import basin.data.Datasets;
import basin.model.Network;
import basin.model.ParameterLayout;
import basin.train.LaneCheckpoint.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights from elsewhere as the last checkpoint of a run, and back. Names are those of torchvision, or of pytorch-cifar ({@code shortcut}
 * and {@code linear} for {@code downsample} and {@code fc}), also after {@code module.}; counters of batches are left out.
 */
public final class ForeignWeights {
    private static final String PARALLEL = "module.";
    private static final String COUNTER = "num_batches_tracked";
    private static final int MOST_NAMED = 3;

    private ForeignWeights() {}

    /**
     * What came in.
     *
     * @param checkpoint of a run all of whose epochs are trained
     * @param rows of its steps, of which nothing is known but the accuracies after the last
     */
    public record Taken(LaneCheckpoint checkpoint, List<MetricRow> rows) {
        /** Copies the list. */
        public Taken {
            rows = List.copyOf(rows);
        }

        /** The last row, with the accuracies. */
        public MetricRow last() {
            return rows.get(rows.size() - 1);
        }
    }

    /**
     * {@code tensors} as the weights of {@code run}'s network after its last step, evaluated on its data. Loads the native libraries; takes as long
     * as an evaluation.
     *
     * @throws IllegalArgumentException with a sentence where they are not those of that network
     */
    public static Taken take(RunConfig run, List<Stored> tensors) {
        Dataset data = Datasets.open(run.data(), Path.of(run.dataDir()), run.labelNoise(), run.seed());
        try (Trainer trainer = new Trainer(run, 0, data, Experiments.network(run))) {
            put(trainer.network(), tensors);
            trainer.counters().trained(run.epochs() * trainer.stepsPerEpoch());
            Evaluation.Result found = trainer.evaluate(() -> {});
            trainer.counters().epochEnd(found);
            List<MetricRow> rows = new ArrayList<>();
            int steps = trainer.counters().steps();
            for (int step = 0; step < steps; step++) {
                MetricRow row = MetricRow.unknown(step, step / trainer.stepsPerEpoch());
                rows.add(step < steps - 1 ? row : row.evaluated(found));
            }
            return new Taken(LaneCheckpoints.take(trainer), rows);
        }
    }

    /** Sets the weights and running statistics of {@code network}: all of them, each of its very shape. */
    static void put(Network network, List<Stored> tensors) {
        Map<String, Stored> left = named(tensors);
        LaneCheckpoint all = new LaneCheckpoint(0, 0, 0, Double.NaN, List.copyOf(left.values()), Map.of());
        for (ParameterLayout layout : List.of(network.layout(), network.bufferLayout())) {
            for (ParameterLayout.Parameter p : layout.parameters()) {
                check(p, left.remove(p.name()));
            }
        }
        if (!left.isEmpty()) {
            String some =
                    String.join(", ", left.keySet().stream().limit(MOST_NAMED).toList());
            throw new IllegalArgumentException("The file has " + left.size()
                    + " tensors that the network has not, such as " + some + ". It must hold this network's alone.");
        }
        all.restore(network);
    }

    private static void check(ParameterLayout.Parameter p, Stored found) {
        if (found == null) {
            throw new IllegalArgumentException("The file has no tensor " + p.name() + ". It must hold every weight and"
                    + " running statistic of the network.");
        }
        if (!found.shape().equals(p.shape())) {
            throw new IllegalArgumentException("The tensor " + p.name() + " of the file has the shape " + found.shape()
                    + ". It must be " + p.shape() + ".");
        }
        if (!found.type().floating()) {
            throw new IllegalArgumentException(
                    "The tensor " + p.name() + " of the file is of type " + found.type() + ". It must be F32 or F64.");
        }
    }

    private static Map<String, Stored> named(List<Stored> tensors) {
        Map<String, Stored> named = new LinkedHashMap<>();
        for (Stored t : tensors) {
            String name = t.name().startsWith(PARALLEL) ? t.name().substring(PARALLEL.length()) : t.name();
            if (!name.endsWith(COUNTER)) {
                String own = name.replace(".shortcut.", ".downsample.").replaceFirst("^linear\\.", "fc.");
                named.put(own, new Stored(own, t.type(), t.shape(), t.bytes()));
            }
        }
        return named;
    }

    /** The weights and running statistics in {@code checkpoint}, without what only training needs. */
    public static List<Stored> of(RunConfig run, LaneCheckpoint checkpoint) {
        Map<String, Stored> all = new HashMap<>();
        checkpoint.tensors().forEach(t -> all.put(t.name(), t));
        return Experiments.tensorNames(run).stream().map(all::get).toList();
    }
}
