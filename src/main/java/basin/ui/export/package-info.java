/** Writing what a view shows to a file: a picture of any size, or its numbers in other programs' formats. */
package basin.ui.export;
