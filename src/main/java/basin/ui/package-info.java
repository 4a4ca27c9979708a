/** The window: the application that puts the features together. Each feature is a package of its own below. */
package basin.ui;
