/** The one bridge between the user interface's thread and all others; nothing else in the program posts to that thread. */
package basin.ui.fx;
