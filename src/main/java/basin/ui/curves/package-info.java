/** Train loss and accuracy of all lanes over the steps. */
package basin.ui.curves;
