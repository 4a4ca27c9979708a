/**
 * The loss surface of a lane: turned in 3-D, as a contour map, or as numbers. Geometry (camera, projection, mesh,
 * contours, framing) stands in plain classes without a toolkit; what paints them gets a finished grid of losses and one
 * height scale for all lanes. The mesh is drawn by the graphics card or, without one, by a rasterizer of our own.
 */
package basin.ui.surface;
