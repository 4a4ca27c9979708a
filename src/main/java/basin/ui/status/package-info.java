/** The line at the bottom: what goes on, what surfaces and spectra are of, where the run is kept. */
package basin.ui.status;
