/** How fluid the window is, measured inside it and laid over it on request. */
package basin.ui.probe;
