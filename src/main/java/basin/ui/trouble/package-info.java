/** What nobody foresaw: an error is said once in a plain sentence, with details to copy, and the window goes on. */
package basin.ui.trouble;
