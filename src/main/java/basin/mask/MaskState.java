package basin.mask;

import basin.kernel.Vec;

/**
 * A mask rule's state for checkpoints; nobody writes to its vectors.
 *
 * @param mask in force
 * @param fisher F, of the Fisher rule after its first update; null otherwise
 * @param random state of the rule's random stream, as {@link basin.data.Rng#state}
 */
public record MaskState(Mask mask, Vec fisher, String random) {}
