package basin.train;

import basin.landscape.LossGrid;

/**
 * A lane's loss surface and when it was taken.
 *
 * @param step after which the weights were taken
 * @param epoch of that step
 * @param grid the losses; its centre is the network's own point
 * @param progress 0..1 of the grid that is asked for; below 1 {@code grid} is a coarser one
 */
public record Surface(int step, int epoch, LossGrid grid, double progress) {}
