/** The bar above the lanes: the loss scale they share, the mask's legend, and how surfaces are shown. */
package basin.ui.scale;
