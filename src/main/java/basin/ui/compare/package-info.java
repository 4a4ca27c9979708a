/** The numbers of all lanes side by side: the table, which of each row is best, and the table as text to paste. */
package basin.ui.compare;
