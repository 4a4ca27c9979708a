/**
 * Many runs: sweeps over any settings, as a file says ({@code SweepSpec}), several side by side on this machine or on a
 * cluster ({@code basin.sweep.spark}), and comparisons repeated over seeds ({@code SeedStudy}); means, spreads, and
 * differences paired by seed. A task is one JSON text and so is its result; what is done is kept in a file of JSON lines
 * and not done again; a study has a report of its own, and both can be looked at while they grow ({@code StoredSweep}).
 * The bits are the same wherever and however many at once are trained. So are those of a surface whose rows are computed
 * in blocks ({@code SurfaceRows}).
 */
package basin.sweep;
