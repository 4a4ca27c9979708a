/**
 * The mask of every layer as heatmaps side by side. Which weight stands in which cell, where the cells lie and what one
 * pixel of many weights holds is computed in plain classes; the strip only paints them.
 */
package basin.ui.masks;
