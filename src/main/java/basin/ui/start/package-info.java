/** The card that a first start shows where curves will be. */
package basin.ui.start;
