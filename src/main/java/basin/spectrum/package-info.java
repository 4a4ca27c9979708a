/**
 * Curvature: extreme eigenvalues, trace and density of the Hessian, of its layers' blocks and of its Gauss-Newton part by
 * Lanczos' method on exact products, how much the loss rises around the weights, and the ratio by which a perturbation
 * changes each coordinate of a gradient.
 */
package basin.spectrum;
