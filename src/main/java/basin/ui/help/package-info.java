/** The sheet of keys and definitions. */
package basin.ui.help;
