/**
 * Loss planes and lines of a run's kept weights: what is to be measured, how far that is, and what was measured, as a
 * surface, a map or a chart.
 */
package basin.ui.planes;
