/**
 * What every feature of the window needs: texts in the languages there are, sentences of other rooms in them, numbers, which
 * all languages write alike, and how a view is loaded.
 */
package basin.ui.base;
