package basin.mask;

import basin.kernel.Vec;
import basin.model.ParameterLayout;
import java.util.Optional;

/**
 * What is perturbed or left alone together (Mi et al., journal version, arXiv 2306.17504). Immutable.
 *
 * <p>{@code weights}: each number by itself. {@code filters}: each slice of a tensor along its first axis. {@code tensors}:
 * each tensor. {@code 2:4}: of every four weights that follow each other along the input axis the two of largest score.
 */
public sealed interface Pattern permits Weights, Groups, NofM {
    /** The pattern called {@code name}; empty where there is none. */
    static Optional<Pattern> byName(String name) {
        return switch (name) {
            case "weights" -> Optional.of(new Weights());
            case "filters" -> Optional.of(new Groups(Groups.Kind.FILTERS));
            case "tensors" -> Optional.of(new Groups(Groups.Kind.TENSORS));
            default -> NofM.byName(name).map(p -> p);
        };
    }

    /** Its name: {@code weights}, {@code filters}, {@code tensors}, {@code 2:4}. */
    String name();

    /**
     * The mask of the largest of {@code scores}.
     *
     * @param k how many ones there are, at least for groups; N:M has a number of its own
     * @param layout where tensors lie in {@code scores}
     * @param threads at most so many choose; the bits are the same for any number
     * @return empty where a score is not finite
     */
    Optional<Mask> choose(Vec scores, int k, ParameterLayout layout, int threads);
}
