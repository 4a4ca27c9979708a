/** The bar at the top: what to do with the run, how far it is, and the window's own switches. */
package basin.ui.toolbar;
