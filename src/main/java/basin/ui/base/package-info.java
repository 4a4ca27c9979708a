/** What every feature of the window needs: texts, numbers as people read them, and how a view is loaded. */
package basin.ui.base;
