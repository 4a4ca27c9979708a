package basin.train;

import basin.kernel.Vec;
import basin.mask.Mask;
import basin.mask.MaskRule;
import basin.mask.MaskState;
import basin.model.Network;
import basin.model.ParameterLayout;
import basin.optim.AdamW;
import basin.optim.HeavyBall;
import basin.optim.LookSam;
import basin.train.LaneCheckpoint.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a checkpoint holds: parameters and buffers by their names, and those of the
 * optimizer's memory, {@code momentum.*} for one, likewise, {@code mask} (bytes) and
 * {@code fisher} over the flat vector, and as texts the live settings, counters and the state of the mask's random
 * stream. The order of batches needs none: it follows from seed and step.
 */
final class LaneCheckpoints {
    /** The tensor of a sparse optimizer's mask. */
    static final String MASK = "mask";
    /** The tensor of SSAM-F's Fisher values, from the first mask on. */
    static final String FISHER = "fisher";
    /** The text of a sparse optimizer's random state. */
    static final String RANDOM = "random.mask";
    /** The texts that are numbers, in every checkpoint. */
    static final List<String> NUMBERS = List.of(
            "rho",
            "sparsity",
            "dropRate",
            "maskStep",
            "lossSum",
            "lossCount",
            "meanLoss",
            "trainAccuracy",
            "testLoss",
            "flops",
            "flopsOfSgd");

    private LaneCheckpoints() {}

    /** The names of what {@code lane}'s optimizer remembers, which stand before those of the parameters. */
    static List<String> memory(LaneConfig lane) {
        List<String> names = new ArrayList<>(
                lane.base() == LaneConfig.Base.ADAMW
                        ? List.of(AdamW.FIRST, AdamW.SECOND)
                        : List.of(HeavyBall.MOMENTUM));
        if (lane.optimizer() == OptimizerKind.LOOKSAM) {
            names.add(LookSam.KEPT);
        }
        return names;
    }

    static boolean ofOptimizer(String name) {
        return name.equals(MASK)
                || name.equals(FISHER)
                || Stream.of(HeavyBall.MOMENTUM, AdamW.FIRST, AdamW.SECOND, LookSam.KEPT)
                        .anyMatch(m -> name.startsWith(m + "."));
    }

    /** All that {@code trainer} needs to go on with the same bits; a copy. */
    static LaneCheckpoint take(Trainer trainer) {
        Network network = trainer.network();
        ParameterLayout layout = network.layout();
        List<Stored> tensors = new ArrayList<>(Tensors.named("", layout, network.parameters()));
        tensors.addAll(Tensors.named("", network.bufferLayout(), network.buffers()));
        trainer.optimizer().memory().forEach((name, v) -> tensors.addAll(Tensors.named(name + ".", layout, v)));
        Map<String, String> state = new HashMap<>();
        LiveSettings live = trainer.config().live();
        state.put("rho", Double.toString(live.rho()));
        state.put("sparsity", Double.toString(live.sparsity()));
        state.put("dropRate", Double.toString(live.dropRate()));
        trainer.counters().save(state);
        trainer.cost().save(state);
        trainer.optimizer().rule().ifPresent(rule -> add(rule.state(), tensors, state));
        int steps = trainer.counters().steps();
        double accuracy = trainer.counters().newest().testAccuracy();
        return new LaneCheckpoint(trainer.lane(), steps, trainer.epoch(), accuracy, tensors, state);
    }

    private static void add(MaskState mask, List<Stored> tensors, Map<String, String> state) {
        byte[] bits = mask.mask().toBytes();
        tensors.add(new Stored(MASK, LaneCheckpoint.Type.U8, List.of(bits.length), bits));
        if (mask.fisher() != null) {
            tensors.add(Tensors.flat(FISHER, mask.fisher()));
        }
        state.put(RANDOM, mask.random());
    }

    /** Lets {@code trainer}, which has taken no step, go on where {@code checkpoint} was taken. */
    static void restore(Trainer trainer, LaneCheckpoint checkpoint) {
        Network network = trainer.network();
        StoredState state = new StoredState(checkpoint.step(), checkpoint.state());
        checkpoint.restore(network);
        trainer.optimizer().memory().forEach((name, v) -> Tensors.restore(checkpoint, name + ".", network.layout(), v));
        trainer.set(new LiveSettings(state.number("rho"), state.number("sparsity"), state.number("dropRate")));
        trainer.counters().restore(checkpoint, state);
        trainer.cost().restore(state);
        trainer.optimizer().rule().ifPresent(rule -> restore(rule, network.parameters(), checkpoint, state));
    }

    private static void restore(MaskRule rule, Vec w, LaneCheckpoint checkpoint, StoredState state) {
        byte[] bits = Tensors.find(checkpoint, MASK, List.of(w.length())).bytes();
        Vec fisher = null;
        if (checkpoint.tensors().stream().anyMatch(t -> t.name().equals(FISHER))) {
            fisher = w.like();
            Tensors.restore(checkpoint, FISHER, fisher);
        }
        rule.restore(new MaskState(Mask.of(bits), fisher, state.text(RANDOM)));
    }
}
