/** The library of runs: search, tags, notes, differences, reports, settings to share, opening, and the bin. */
package basin.ui.runs;
