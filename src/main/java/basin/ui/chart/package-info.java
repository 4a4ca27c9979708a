/** Curves over any axis: what is drawn is a plain record, which view models make, and one chart draws it. */
package basin.ui.chart;
