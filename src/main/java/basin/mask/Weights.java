package basin.mask;

import basin.kernel.TopK;
import basin.kernel.Vec;
import basin.model.ParameterLayout;
import java.util.Optional;

/** Each number by itself: the k largest over all parameters together, ties to the lower index (the paper's mask). */
public record Weights() implements Pattern {
    @Override
    public String name() {
        return "weights";
    }

    @Override
    public Optional<Mask> choose(Vec scores, int k, ParameterLayout layout, int threads) {
        return TopK.largestOfFinite(scores, k, threads).map(bits -> Mask.owning(bits, k));
    }
}
