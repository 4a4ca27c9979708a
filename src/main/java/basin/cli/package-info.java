/**
 * The command line: the same experiments as the window's, without JavaFX. Arguments are checked as a whole before
 * anything native is loaded or any file is written; this room alone writes to the standard streams.
 */
package basin.cli;
