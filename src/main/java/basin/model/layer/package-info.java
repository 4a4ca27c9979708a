/**
 * The kinds of layers: what each computes, its parameters' shapes and first values, how the kernels compute it, and how
 * DL4J holds and runs it.
 */
package basin.model.layer;
