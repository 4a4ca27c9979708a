package basin.train;

import basin.data.Rng;
import basin.model.NetworkSpec;
import basin.model.ParameterLayout;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a checkpoint belongs to its run, before any of its numbers is read; loads nothing native. */
public final class CheckpointFit {
    private CheckpointFit() {}

    /**
     * Why lane {@code lane} of {@code config}, which has no fault, cannot go on from what {@code tensors} and
     * {@code state} describe: the end of a sentence; empty where it can.
     */
    public static Optional<String> fault(
            RunConfig config,
            int lane,
            Collection<? extends LaneCheckpoint.Tensor> tensors,
            Map<String, String> state) {
        Map<String, LaneCheckpoint.Tensor> there = new HashMap<>();
        tensors.forEach(t -> there.put(t.name(), t));
        LaneConfig own = config.lanes().get(lane);
        OptimizerKind kind = own.optimizer();
        NetworkSpec spec = Experiments.spec(config);
        List<Integer> flat = List.of(spec.layout().size());
        Map<String, List<Integer>> needed = new TreeMap<>();
        add(needed, "", spec.layout());
        add(needed, "", spec.bufferLayout());
        LaneCheckpoints.memory(own).forEach(name -> add(needed, name + ".", spec.layout()));
        if (there.containsKey(LaneCheckpoints.FISHER)) {
            needed.put(LaneCheckpoints.FISHER, flat);
        }
        for (Map.Entry<String, List<Integer>> need : needed.entrySet()) {
            if (!fits(there.get(need.getKey()), need.getValue(), false)) {
                return Optional.of(lacks(need.getKey(), need.getValue(), config.network()));
            }
        }
        if (kind.sparse() && !fits(there.get(LaneCheckpoints.MASK), flat, true)) {
            return Optional.of(lacks(LaneCheckpoints.MASK, flat, kind.id()));
        }
        return texts(new StoredState(0, state), kind);
    }

    private static void add(Map<String, List<Integer>> needed, String prefix, ParameterLayout layout) {
        layout.parameters().forEach(p -> needed.put(prefix + p.name(), p.shape()));
    }

    private static boolean fits(LaneCheckpoint.Tensor tensor, List<Integer> shape, boolean bytes) {
        return tensor != null
                && tensor.shape().equals(shape)
                && (bytes
                        ? tensor.type() == LaneCheckpoint.Type.U8
                        : tensor.type().floating());
    }

    private static String lacks(String name, List<Integer> shape, String who) {
        return "it has no tensor " + name + " of shape " + shape + ", which " + who + " needs";
    }

    private static Optional<String> texts(StoredState state, OptimizerKind kind) {
        for (String name : LaneCheckpoints.NUMBERS) {
            if (!state.isNumber(name)) {
                return Optional.of("its text \"" + name + "\" is no number");
            }
        }
        if (kind.sparse()) {
            try {
                Rng.resume(state.text(LaneCheckpoints.RANDOM));
            } catch (IllegalArgumentException e) {
                return Optional.of("its text \"" + LaneCheckpoints.RANDOM + "\" is no random state");
            }
        }
        return Optional.empty();
    }
}
