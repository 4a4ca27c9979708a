/** One step of each optimizer on a function of two variables, part by part, and where they roll. */
package basin.ui.playground;
