/**
 * Which coordinates a sparse optimizer perturbs: the {@link basin.mask.Mask} itself and the rules that choose it, by
 * Fisher information (SSAM-F), over weights, filters, tensors or N:M, and by drop and growth (SSAM-D).
 */
package basin.mask;
