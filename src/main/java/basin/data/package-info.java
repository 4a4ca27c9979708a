/**
 * Data sets: generated ones (shapes, spirals, moons), the reader of CIFAR-10's binary files, label noise, the order of
 * batches, and the random streams that all of it is drawn from. Nothing here loads a native library.
 */
package basin.data;
