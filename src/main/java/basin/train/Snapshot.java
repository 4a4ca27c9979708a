package basin.train;

import java.util.function.Supplier;

/**
 * A lane's weights as they were stored.
 *
 * @param lane its index
 * @param step the steps taken before
 * @param weights reads them; of the checkpoint only the parameters need be there
 */
public record Snapshot(int lane, int step, Supplier<LaneCheckpoint> weights) {}
