/**
 * Results in the formats of other programs: tables as CSV, arrays as NPY, surfaces for ParaView (VTP), for printing and
 * other 3-D programs (OBJ) and in the layout of tomgoldstein/loss-landscape (HDF5). Each class makes the bytes of one
 * format from records of numbers; {@code Export} writes them whole or not at all.
 */
package basin.io.export;
