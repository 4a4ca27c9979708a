/**
 * The step of each optimizer on a function of two variables, part by part, with the same optimizers that train networks.
 * What it gives are records with plain numbers.
 */
package basin.train.playground;
