/**
 * Curvature: the Hessian's extreme eigenvalues and density by Lanczos' method on exact Hessian-vector products, and the
 * ratio by which a perturbation changes each coordinate of a gradient.
 */
package basin.spectrum;
