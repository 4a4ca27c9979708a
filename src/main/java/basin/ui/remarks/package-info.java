/** What must be known before the lanes are compared: the remarks of the report and of the data, one button away. */
package basin.ui.remarks;
