/** Guided lessons: cards that set the program up, say what to try, and see by its state whether that was done. */
package basin.ui.lessons;
