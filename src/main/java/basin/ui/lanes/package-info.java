/** The cards of the lanes: figures, loss surface, mask and eigenvalues of each, side by side. */
package basin.ui.lanes;
