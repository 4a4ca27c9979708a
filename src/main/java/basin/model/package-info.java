/**
 * Networks as functions of one flat vector of trainable parameters: their names and layout, the architectures that can
 * be asked for, and the executor that walks a graph of layers for losses, gradients and Hessian-vector products.
 */
package basin.model;
