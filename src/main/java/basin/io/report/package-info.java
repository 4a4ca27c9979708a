/**
 * One HTML file that tells a run: what was trained and how to repeat it, the lanes' figures side by side, curves, loss
 * surfaces, masks and eigenvalues. Pictures are SVG and PNG inside the file, drawn into arrays without a screen, so that
 * the same input gives the same bytes on every machine.
 */
package basin.io.report;
