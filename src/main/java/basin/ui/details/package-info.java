/** All that was found out about one lane's curvature and gradients, on a sheet, and the buttons that ask for more. */
package basin.ui.details;
