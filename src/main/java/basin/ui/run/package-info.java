/** The run on the screen as a view model: it samples an experiment and turns requests of the views into requests to it. */
package basin.ui.run;
