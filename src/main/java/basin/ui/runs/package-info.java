/** The library of runs: search, tags, notes, differences of two, opening, and the bin. */
package basin.ui.runs;
