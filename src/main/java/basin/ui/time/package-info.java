/** The line of epochs below all views: to go along, to play as a film, and to write that film or a picture to a file. */
package basin.ui.time;
