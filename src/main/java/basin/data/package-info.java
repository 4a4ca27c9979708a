/**
 * Data sets, each a {@code Source}: generated ones (shapes, spirals, moons) and readers of CIFAR's binary files, IDX files,
 * folders of pictures and NumPy arrays; label noise, augmentation, the order of batches and their loading ahead of training,
 * and the random streams that all of it is drawn from. Nothing here loads a native library of the networks.
 */
package basin.data;
