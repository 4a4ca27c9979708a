/**
 * Runs on the disk: the run folder with its settings, rows, events, checkpoints (safetensors) and measurements, written
 * so that a run can go on with the same bits after any end, by one program at a time, and read back with every value checked. Beside them the plain
 * numbers behind pictures, which report and window share so that both show the same: colours of losses ({@code Viridis}),
 * one scale for all surfaces ({@code LossScale}), level lines ({@code Contours}), axes ({@code Ticks}, {@code Numbers}),
 * bins ({@code Histogram}) and colour, shape and dash of each lane ({@code LaneLook}). Knows neither a screen nor an engine.
 */
package basin.io;
