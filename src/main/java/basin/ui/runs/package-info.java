/**
 * The library of runs: search, filters, tags, notes, differences, reports, settings to share, opening, and the bin; beside
 * them sweeps and studies, whose table and chart grow with their files.
 */
package basin.ui.runs;
