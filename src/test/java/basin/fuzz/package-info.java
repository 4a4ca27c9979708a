/** Hostile files: real ones, changed at random from a seed, for every format that Basin reads. */
package basin.fuzz;
