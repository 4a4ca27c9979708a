/**
 * The eigenvalues of a lane's Hessian: how the spectrum's weight is binned is computed in a plain class, the chart
 * paints it on a logarithmic height over a range that all lanes share.
 */
package basin.ui.spectrum;
