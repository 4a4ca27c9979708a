/**
 * What stays of a run: its folder, checkpoints and exports, and the plain numbers behind pictures (colours, ticks, level
 * lines) that the report and the window both draw from. Knows neither a screen nor an engine.
 */
package basin.io;
