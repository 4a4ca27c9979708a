/**
 * Loss surfaces: filter-normalized directions, the plane they span through a network's weights, and the grid of losses
 * over it, filled from coarse to fine.
 */
package basin.landscape;
