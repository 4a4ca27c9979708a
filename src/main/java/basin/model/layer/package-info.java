/**
 * The kinds of layers: what each computes, its parameters' shapes and first values, and how the kernels compute it.
 */
package basin.model.layer;
