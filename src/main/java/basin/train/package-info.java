/**
 * Experiments: several lanes that differ in their optimizers alone, each a worker thread with a network of its own.
 * Settings, requests and results cross threads as immutable records; nothing here knows who shows or stores them.
 */
package basin.train;
