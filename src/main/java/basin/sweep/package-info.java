/**
 * Grids of runs on this machine's cores: so far the same comparison over many seeds, with means, standard errors and
 * differences paired by seed. What is done is kept in a file of JSON lines and not done again;
 * a study has a report of its own.
 */
package basin.sweep;
